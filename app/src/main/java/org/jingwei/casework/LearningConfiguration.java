// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.casework;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalTime;
import org.jingwei.directory.Directory;
import org.jingwei.grid.Grid;
import org.jingwei.ledger.Ledger;
import org.jingwei.polling.Poller;
import org.jingwei.report.Reports;
import org.jingwei.shared.Ids;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Puts together what suggests the units that should answer. */
@Configuration(proxyBeanMethods = false)
class LearningConfiguration {

  private static final Duration AUTOMATIC_EVERY = Duration.ofSeconds(5);
  private static final LocalTime AT = LocalTime.of(5, 40);

  @Bean
  Matters matters(DutyStore duties, Reports reports, Directory directory, Grid grid) {
    return new Matters(duties, reports, directory, grid);
  }

  @Bean
  JudgementStore judgementStore(JdbcTemplate jdbc) {
    return new JudgementStore(jdbc);
  }

  @Bean
  Learners learners(
      Matters matters,
      CaseQueries queries,
      EventStore events,
      Directory directory,
      JudgementStore judgements,
      JdbcTemplate jdbc,
      PlatformTransactionManager transactions,
      Clock clock) {
    LearnedStore store = new LearnedStore(jdbc, new TransactionTemplate(transactions));
    return new Learners(matters, queries, events, store, judgements, directory::listUnits, clock);
  }

  @Bean
  Poller learnerPoller(
      Learners learners, Grid grid, @Value("${jingwei.casework.learn-every-ms:2000}") long every) {
    return new Poller(
        "dispatch-learner",
        Duration.ofMillis(every),
        Poller.onEach(grid::listCounties, learners::step),
        learners::keepAll);
  }

  @Bean
  Suggesting suggesting(Matters matters, Learners learners, Directory directory) {
    return new Suggesting(matters, learners, directory);
  }

  @Bean
  Watch dispatchWatch(
      JudgementStore judgements,
      Ledger ledger,
      JdbcTemplate jdbc,
      PlatformTransactionManager transactions,
      Ids ids,
      Clock clock) {
    return new Watch(
        judgements,
        new SwitchStore(jdbc),
        ledger,
        new TransactionTemplate(transactions),
        ids,
        clock);
  }

  @Bean
  AutomaticDispatch automaticDispatch(
      Watch dispatchWatch,
      CaseQueries queries,
      Matters matters,
      Suggesting suggesting,
      MoveWriter moves,
      JdbcTemplate jdbc,
      PlatformTransactionManager transactions,
      @Value("${jingwei.casework.automatic-after:1m}") Duration grace,
      Clock clock) {
    return new AutomaticDispatch(
        new SwitchStore(jdbc),
        dispatchWatch,
        queries,
        matters,
        suggesting,
        moves,
        new TransactionTemplate(transactions),
        grace,
        clock);
  }

  @Bean
  Poller automaticDispatchPoller(AutomaticDispatch automaticDispatch, Grid grid) {
    return new Poller(
        "automatic-dispatch",
        AUTOMATIC_EVERY,
        Poller.onEach(grid::listCounties, automaticDispatch::step));
  }

  @Bean
  WhoAnswers whoAnswers(
      JudgementStore judgements,
      Watch dispatchWatch,
      Learners learners,
      AutomaticDispatch automaticDispatch,
      Ledger ledger,
      JdbcTemplate jdbc,
      PlatformTransactionManager transactions,
      Clock clock) {
    return new WhoAnswers(
        judgements,
        new SwitchStore(jdbc),
        dispatchWatch,
        learners,
        automaticDispatch,
        ledger,
        new TransactionTemplate(transactions),
        clock);
  }

  @Bean
  RecurringTask<Void> watchSuggestions(WhoAnswers whoAnswers, Grid grid, Clock clock) {
    return Tasks.recurring("dispatch-watch", Schedules.daily(clock.getZone(), AT))
        .execute((instance, context) -> grid.listCounties().forEach(whoAnswers::tellWhatIsWorse));
  }
}
