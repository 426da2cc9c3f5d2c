// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.topic;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import java.time.Clock;
import java.time.Duration;
import org.jingwei.casework.Cases;
import org.jingwei.casework.FeedFollower;
import org.jingwei.grid.Grid;
import org.jingwei.ledger.Ledger;
import org.jingwei.notification.Notifications;
import org.jingwei.polling.Poller;
import org.jingwei.report.Reports;
import org.jingwei.shared.Ids;
import org.jingwei.vault.Vault;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Puts the module's parts together; every half hour, one process groups anew. */
@Configuration(proxyBeanMethods = false)
class TopicConfiguration {

  private static final Duration FOLLOW_EVERY = Duration.ofSeconds(5);
  private static final Duration REGROUP_EVERY = Duration.ofMinutes(30);

  @Bean
  Tally topicTally(
      Cases cases,
      Reports reports,
      Vault vault,
      Notifications notifications,
      JdbcTemplate jdbc,
      Ids ids,
      Clock clock) {
    return new Tally(
        new Openings(cases, reports),
        reports,
        vault,
        new TopicStore(jdbc),
        notifications,
        ids,
        clock);
  }

  @Bean
  FeedFollower topicFollower(
      Cases cases,
      Reports reports,
      Tally topicTally,
      JdbcTemplate jdbc,
      PlatformTransactionManager transactions) {
    Filing filing = new Filing(new Openings(cases, reports), new TopicStore(jdbc), topicTally);
    return new FeedFollower("topic", filing, cases, jdbc, transactions);
  }

  @Bean
  Topics topics(
      FeedFollower topicFollower,
      Tally topicTally,
      Cases cases,
      Reports reports,
      Ledger ledger,
      JdbcTemplate jdbc,
      PlatformTransactionManager transactions,
      Ids ids,
      Clock clock) {
    TopicStore store = new TopicStore(jdbc);
    TransactionTemplate transaction = new TransactionTemplate(transactions);
    Regrouping regrouping =
        new Regrouping(new Openings(cases, reports), store, topicTally, transaction, ids, clock);
    return new Topics(
        store,
        new TopicQueries(jdbc),
        regrouping,
        topicTally,
        topicFollower,
        ledger,
        transaction,
        ids,
        clock);
  }

  @Bean
  Poller topicPoller(FeedFollower topicFollower, Grid grid) {
    return new Poller(
        "topic", FOLLOW_EVERY, Poller.onEach(grid::listCounties, topicFollower::tryOnce));
  }

  @Bean
  RecurringTask<Void> regroupTopics(Topics topics, Grid grid) {
    return Tasks.recurring("topic-regroup", Schedules.fixedDelay(REGROUP_EVERY))
        .execute((instance, context) -> grid.listCounties().forEach(topics::regroup));
  }
}
