// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.casework;

import java.time.Clock;
import java.time.Duration;
import org.jingwei.directory.Directory;
import org.jingwei.grid.Grid;
import org.jingwei.polling.Poller;
import org.jingwei.report.Reports;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Puts together what suggests the units that should answer. */
@Configuration(proxyBeanMethods = false)
class LearningConfiguration {

  @Bean
  Matters matters(DutyStore duties, Reports reports, Directory directory, Grid grid) {
    return new Matters(duties, reports, directory, grid);
  }

  @Bean
  Learners learners(
      Matters matters,
      CaseQueries queries,
      EventStore events,
      Directory directory,
      JdbcTemplate jdbc,
      PlatformTransactionManager transactions,
      Clock clock) {
    LearnedStore store = new LearnedStore(jdbc, new TransactionTemplate(transactions));
    return new Learners(matters, queries, events, store, directory, clock);
  }

  @Bean
  Poller learnerPoller(
      Learners learners, Grid grid, @Value("${jingwei.casework.learn-every-ms:2000}") long every) {
    return new Poller(
        "dispatch-learner",
        Duration.ofMillis(every),
        () -> {
          grid.listCounties().forEach(learners::follow);
          return 0;
        },
        learners::keepAll);
  }

  @Bean
  Suggesting suggesting(Matters matters, Learners learners, Directory directory) {
    return new Suggesting(matters, learners, directory);
  }
}
