// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.open311;

import java.time.Clock;
import org.jingwei.casework.Cases;
import org.jingwei.casework.FeedFollower;
import org.jingwei.casework.Reporters;
import org.jingwei.directory.Directory;
import org.jingwei.grid.Grid;
import org.jingwei.ledger.Ledger;
import org.jingwei.picture.Pictures;
import org.jingwei.polling.Poller;
import org.jingwei.report.Reports;
import org.jingwei.shared.CountyCode;
import org.jingwei.shared.Ids;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/** Puts the module's parts together. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(Open311Settings.class)
class Open311Configuration {

  @Bean
  KeyStore open311Keys(JdbcTemplate jdbc) {
    return new KeyStore(jdbc);
  }

  @Bean
  Open311 open311(
      KeyStore keys, Ledger ledger, PlatformTransactionManager transactions, Ids ids, Clock clock) {
    return new Open311(keys, ledger, new TransactionTemplate(transactions), ids, clock);
  }

  @Bean
  Answering open311Answering(
      JsonMapper json,
      Open311 open311,
      Grid grid,
      Clock clock,
      @org.springframework.beans.factory.annotation.Value("${jingwei.county:421127}") int county) {
    return new Answering(
        new Formats(json), open311, new Quotas(clock), grid, new CountyCode(county));
  }

  @Bean
  Services open311Services(Reports reports) {
    return new Services(reports);
  }

  @Bean
  Discovery open311Discovery(Open311Settings settings) {
    return new Discovery(settings.contact());
  }

  @Bean
  RequestList open311Requests(
      Reports reports,
      Cases cases,
      KeyStore keys,
      Directory directory,
      Grid grid,
      MessageSource words,
      Clock clock) {
    var views = new RequestViews(reports, directory, grid, words, new Moment(clock.getZone()));
    return new RequestList(reports, cases, keys, views, clock);
  }

  @Bean
  Filing open311Filing(
      Cases cases, Services services, KeyStore keys, Pictures pictures, MessageSource words) {
    return new Filing(cases, services, keys, pictures, words);
  }

  @Bean
  Telling open311Telling(
      JdbcTemplate jdbc,
      Reports reports,
      Reporters reporters,
      KeyStore keys,
      PlatformTransactionManager transactions,
      Clock clock) {
    return new Telling(
        jdbc, reports, reporters, keys, new TransactionTemplate(transactions), clock);
  }

  @Bean
  Updates open311Updates(JdbcTemplate jdbc, Reports reports, Clock clock) {
    return new Updates(jdbc, reports, new Moment(clock.getZone()));
  }

  @Bean
  FeedFollower open311Follower(
      Updates updates, Cases cases, JdbcTemplate jdbc, PlatformTransactionManager transactions) {
    return new FeedFollower("open311", updates, cases, jdbc, transactions);
  }

  @Bean
  Poller open311Poller(FeedFollower open311Follower, Grid grid, Open311Settings settings) {
    return new Poller(
        "open311",
        settings.followEvery(),
        Poller.onEach(grid::listCounties, open311Follower::tryOnce));
  }
}
