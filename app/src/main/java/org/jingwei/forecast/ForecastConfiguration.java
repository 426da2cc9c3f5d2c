// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.forecast;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalTime;
import org.jingwei.casework.Cases;
import org.jingwei.casework.FeedFollower;
import org.jingwei.deadline.Deadlines;
import org.jingwei.grid.Grid;
import org.jingwei.polling.Poller;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Puts the module's parts together; every night, one process makes the forecasts. */
@Configuration(proxyBeanMethods = false)
class ForecastConfiguration {

  private static final Logger log = LoggerFactory.getLogger(ForecastConfiguration.class);
  private static final LocalTime AT = LocalTime.of(1, 40);
  private static final Duration FOLLOW_EVERY = Duration.ofSeconds(5);

  @Bean
  FeedFollower forecastFollower(
      Cases cases,
      Deadlines deadlines,
      JdbcTemplate jdbc,
      PlatformTransactionManager transactions) {
    Counting counting = new Counting(cases, deadlines, new CountStore(jdbc));
    return new FeedFollower("forecast", counting, cases, jdbc, transactions);
  }

  @Bean
  Forecasts forecasts(
      FeedFollower forecastFollower,
      Deadlines deadlines,
      Grid grid,
      JdbcTemplate jdbc,
      PlatformTransactionManager transactions,
      Clock clock) {
    HazardStore hazards = new HazardStore(jdbc);
    CountStore counts = new CountStore(jdbc);
    MadeStore made = new MadeStore(jdbc);
    TransactionTemplate transaction = new TransactionTemplate(transactions);
    Forecaster forecaster = new Forecaster(hazards, counts, made, grid, transaction, clock);
    return new Forecasts(hazards, counts, made, forecaster, forecastFollower, deadlines, clock);
  }

  @Bean
  Poller forecastPoller(FeedFollower forecastFollower, Grid grid) {
    return new Poller(
        "forecast", FOLLOW_EVERY, Poller.onEach(grid::listCounties, forecastFollower::tryOnce));
  }

  @Bean
  RecurringTask<Void> makeForecasts(Forecasts forecasts, Grid grid, Clock clock) {
    return Tasks.recurring("forecast-make", Schedules.daily(clock.getZone(), AT))
        .execute((instance, context) ->
            grid.listCounties()
                .forEach(county ->
                    log.info("{}: forecasts of {} hazards", county, forecasts.make(county))));
  }
}
