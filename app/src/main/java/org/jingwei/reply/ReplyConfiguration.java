// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.reply;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalTime;
import org.jingwei.casework.Cases;
import org.jingwei.casework.FeedFollower;
import org.jingwei.directory.Directory;
import org.jingwei.grid.Grid;
import org.jingwei.polling.Poller;
import org.jingwei.report.Reports;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Puts the module's parts together; every night, one process looks again at what is kept. */
@Configuration(proxyBeanMethods = false)
class ReplyConfiguration {

  /** After the night's erasing. */
  private static final LocalTime AT = LocalTime.of(4, 40);

  private static final Duration FOLLOW_EVERY = Duration.ofSeconds(10);

  @Bean
  Keeping replyKeeping(
      Cases cases, Reports reports, Grid grid, Directory directory, JdbcTemplate jdbc) {
    Emptying emptying = new Emptying(new Ordinary());
    NamedParts names = new NamedParts(grid, directory, emptying);
    return new Keeping(cases, reports, new ReplyStore(jdbc), names, emptying);
  }

  @Bean
  FeedFollower replyFollower(
      Keeping replyKeeping,
      Cases cases,
      JdbcTemplate jdbc,
      PlatformTransactionManager transactions) {
    return new FeedFollower("reply", replyKeeping, cases, jdbc, transactions);
  }

  @Bean
  Replies replies(
      Keeping replyKeeping,
      FeedFollower replyFollower,
      Cases cases,
      Reports reports,
      Directory directory,
      Grid grid,
      JdbcTemplate jdbc,
      PlatformTransactionManager transactions,
      Clock clock) {
    ReplyStore store = new ReplyStore(jdbc);
    return new Replies(
        new Drafts(cases, reports, store),
        new Askings(grid, reports),
        replyKeeping,
        store,
        replyFollower,
        directory,
        grid,
        new TransactionTemplate(transactions),
        clock);
  }

  @Bean
  Poller replyPoller(FeedFollower replyFollower, Grid grid) {
    return new Poller(
        "reply", FOLLOW_EVERY, Poller.onEach(grid::listCounties, replyFollower::tryOnce));
  }

  @Bean
  RecurringTask<Void> lookAgainAtReplies(Replies replies, Grid grid, Clock clock) {
    return Tasks.recurring("reply-look-again", Schedules.daily(clock.getZone(), AT))
        .execute((instance, context) -> grid.listCounties().forEach(replies::lookAgain));
  }
}
