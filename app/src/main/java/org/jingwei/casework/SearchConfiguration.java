// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.casework;

import java.time.Clock;
import java.time.Duration;
import org.jingwei.grid.Grid;
import org.jingwei.polling.Poller;
import org.jingwei.report.Reports;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Puts the search together. */
@Configuration(proxyBeanMethods = false)
class SearchConfiguration {

  @Bean
  SearchIndex searchIndex(
      JdbcTemplate jdbc,
      EventStore events,
      CaseQueries queries,
      Grid grid,
      Reports reports,
      PlatformTransactionManager transactions) {
    return new SearchIndex(
        jdbc,
        events,
        queries,
        new SearchWords(grid, reports),
        new TransactionTemplate(transactions));
  }

  @Bean
  Poller searchPoller(SearchIndex index, Grid grid) {
    return new Poller(
        "case-search", Duration.ofSeconds(1), Poller.onEach(grid::listCounties, index::catchUp));
  }

  @Bean
  SameTexts sameTexts(JdbcTemplate jdbc) {
    return new SameTexts(jdbc);
  }

  @Bean
  Alikes alikes(JdbcTemplate jdbc, SameTexts texts) {
    return new Alikes(new DuplicateSearch(jdbc), texts, new MergeStore(jdbc));
  }

  @Bean
  Poller sameTextPoller(SameTexts texts, Grid grid, Clock clock) {
    return new Poller(
        "same-text",
        Duration.ofMinutes(1),
        Poller.onEach(grid::listCounties, county -> texts.forget(county, clock.instant())));
  }
}
