// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.insight;

import org.jingwei.casework.Cases;
import org.jingwei.casework.FeedFollower;
import org.jingwei.deadline.Deadlines;
import org.jingwei.grid.Grid;
import org.jingwei.polling.Poller;
import org.jingwei.report.Reports;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;

/** Puts the module's parts together. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(InsightSettings.class)
class InsightConfiguration {

  @Bean
  FeedFollower insightFollower(
      Cases cases,
      Reports reports,
      Deadlines deadlines,
      JdbcTemplate jdbc,
      PlatformTransactionManager transactions) {
    Recorder recorder = new Recorder(cases, reports, deadlines, new InsightStore(jdbc));
    return new FeedFollower("insight", recorder, cases, jdbc, transactions);
  }

  @Bean
  Insight insight(FeedFollower insightFollower, JdbcTemplate jdbc, Deadlines deadlines) {
    return new Insight(
        new InsightQueries(jdbc),
        new ShareQueries(jdbc),
        new InsightStore(jdbc),
        insightFollower,
        deadlines);
  }

  @Bean
  Poller insightPoller(FeedFollower insightFollower, Grid grid, InsightSettings settings) {
    return new Poller(
        "insight",
        settings.followEvery(),
        Poller.onEach(grid::listCounties, insightFollower::tryOnce));
  }
}
