// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.understanding;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalTime;
import org.jingwei.casework.Cases;
import org.jingwei.casework.FeedFollower;
import org.jingwei.grid.Grid;
import org.jingwei.grid.OwnLandmarks;
import org.jingwei.ledger.Ledger;
import org.jingwei.polling.Poller;
import org.jingwei.report.Reports;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Puts the module's parts together; every night, one process learns. */
@Configuration(proxyBeanMethods = false)
class UnderstandingConfiguration {

  private static final Logger log = LoggerFactory.getLogger(UnderstandingConfiguration.class);
  private static final LocalTime NAMES_AT = LocalTime.of(1, 50);
  private static final LocalTime AT = LocalTime.of(1, 20);
  private static final Duration FOLLOW_EVERY = Duration.ofSeconds(5);
  private static final Duration LOOK_EVERY = Duration.ofSeconds(20);

  @Bean
  ModelInUse modelInUse(JdbcTemplate jdbc, Reports reports) {
    return new ModelInUse(new ModelStore(jdbc), reports);
  }

  @Bean
  FeedFollower understandingFollower(
      Cases cases,
      Reports reports,
      Grid grid,
      ModelInUse modelInUse,
      JdbcTemplate jdbc,
      PlatformTransactionManager transactions,
      Clock clock) {
    Tallying tallying = new Tallying(grid, new TallyStore(jdbc), clock.getZone());
    Judging judging =
        new Judging(cases, reports, new JudgedStore(jdbc), modelInUse, tallying, clock.getZone());
    return new FeedFollower("understanding", judging, cases, jdbc, transactions);
  }

  @Bean
  Understanding understanding(
      FeedFollower understandingFollower,
      ModelInUse modelInUse,
      Cases cases,
      Reports reports,
      Ledger ledger,
      JdbcTemplate jdbc,
      PlatformTransactionManager transactions,
      Clock clock) {
    JudgedStore judged = new JudgedStore(jdbc);
    ModelStore models = new ModelStore(jdbc);
    TransactionTemplate transaction = new TransactionTemplate(transactions);
    Trainer trainer =
        new Trainer(judged, models, modelInUse, cases, reports, ledger, transaction, clock);
    return new Understanding(
        judged,
        new TallyStore(jdbc),
        models,
        modelInUse,
        trainer,
        understandingFollower,
        ledger,
        transaction,
        clock);
  }

  @Bean
  PlaceNames placeNames(
      Cases cases,
      Reports reports,
      Grid grid,
      OwnLandmarks landmarks,
      Ledger ledger,
      JdbcTemplate jdbc,
      PlatformTransactionManager transactions,
      Clock clock) {
    return new PlaceNames(
        new JudgedStore(jdbc),
        new Opened(cases, reports),
        new PlaceNameStore(jdbc),
        grid,
        landmarks,
        ledger,
        new TransactionTemplate(transactions),
        clock);
  }

  @Bean
  RecurringTask<Void> learnPlaceNames(PlaceNames placeNames, Grid grid, Clock clock) {
    return Tasks.recurring("understanding-names", Schedules.daily(clock.getZone(), NAMES_AT))
        .execute((instance, context) -> grid.listCounties().forEach(placeNames::learn));
  }

  @Bean
  Poller understandingPoller(FeedFollower understandingFollower, Grid grid) {
    return new Poller(
        "understanding",
        FOLLOW_EVERY,
        Poller.onEach(grid::listCounties, understandingFollower::tryOnce));
  }

  @Bean
  Poller modelPoller(ModelInUse modelInUse, Grid grid) {
    return new Poller(
        "model-in-use", LOOK_EVERY, Poller.onEach(grid::listCounties, modelInUse::refresh));
  }

  @Bean
  RecurringTask<Void> learnCategories(Understanding understanding, Grid grid, Clock clock) {
    return Tasks.recurring("understanding-train", Schedules.daily(clock.getZone(), AT))
        .execute((instance, context) ->
            grid.listCounties()
                .forEach(county ->
                    understanding
                        .train(county)
                        .ifPresent(one ->
                            log.info(
                                "{}: model {} right {} of {}, used: {}",
                                county,
                                one.version(),
                                one.rightNew(),
                                one.heldOut(),
                                one.worthy()))));
  }
}
