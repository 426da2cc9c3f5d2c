// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.forwarding;

import java.time.Clock;
import org.jingwei.casework.Cases;
import org.jingwei.casework.FeedFollower;
import org.jingwei.grid.Grid;
import org.jingwei.ledger.Ledger;
import org.jingwei.outgoing.Outgoing;
import org.jingwei.polling.Poller;
import org.jingwei.report.Reports;
import org.jingwei.shared.Ids;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;
import tools.jackson.databind.json.JsonMapper;

/** Puts the module's parts together. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(ForwardingSettings.class)
class ForwardingConfiguration {

  @Bean
  EndpointStore forwardingEndpoints(
      JdbcTemplate jdbc, JsonMapper json, Environment environment, Clock clock) {
    return new EndpointStore(jdbc, json, environment, clock);
  }

  @Bean
  ForwardedStore forwardedStore(JdbcTemplate jdbc) {
    return new ForwardedStore(jdbc);
  }

  @Bean
  RemarkStore remarkStore(JdbcTemplate jdbc) {
    return new RemarkStore(jdbc);
  }

  @Bean
  Client forwardingClient(
      EndpointStore endpoints, Outgoing outgoing, JsonMapper json, Clock clock) {
    return new Client(endpoints, new Wire(outgoing, new ReplyReader(json), clock));
  }

  @Bean
  Rounds forwardingRounds(
      EndpointStore endpoints,
      ForwardedStore store,
      RemarkStore remarks,
      Client client,
      Cases cases,
      Reports reports,
      Grid grid,
      JdbcTemplate jdbc,
      PlatformTransactionManager transactions,
      ForwardingSettings settings,
      Clock clock) {
    var health = new Health(jdbc);
    var hearing = new Hearing(cases, store, transactions, settings.askEvery(), clock);
    var searching = new Searching(client, store, settings.zone());
    var writing = new Writing(cases, reports, grid);
    var sending =
        new Sending(store, client, searching, writing, hearing, health, settings.zone(), clock);
    var asking =
        new Asking(store, client, hearing, health, settings.askEvery(), settings.zone(), clock);
    return new Rounds(endpoints, sending, asking, new Remarking(remarks, client, health, clock));
  }

  @Bean
  FeedFollower forwardingFollower(
      Cases cases,
      ForwardedStore store,
      EndpointStore endpoints,
      RemarkStore remarks,
      JdbcTemplate jdbc,
      PlatformTransactionManager transactions,
      Clock clock) {
    var taker = new RemarkTaker(store, endpoints, remarks, clock);
    return new FeedFollower("forwarding", taker, cases, jdbc, transactions);
  }

  @Bean
  Forwarding forwarding(
      EndpointStore endpoints,
      ForwardedStore store,
      RemarkStore remarks,
      Rounds rounds,
      FeedFollower forwardingFollower,
      Cases cases,
      Reports reports,
      Ledger ledger,
      JdbcTemplate jdbc,
      PlatformTransactionManager transactions,
      Ids ids,
      Clock clock) {
    var deciding =
        new Deciding(cases, reports, endpoints, store, remarks, ledger, transactions, ids, clock);
    var overview = new Overview(endpoints, jdbc);
    return new Forwarding(
        endpoints, store, remarks, deciding, overview, rounds, forwardingFollower);
  }

  @Bean
  Poller forwardingWork(Rounds rounds, Grid grid, ForwardingSettings settings) {
    return new Poller(
        "forwarding", settings.workEvery(), Poller.onEach(grid::listCounties, rounds::step));
  }

  @Bean
  Poller forwardingFeed(FeedFollower forwardingFollower, Grid grid, ForwardingSettings settings) {
    return new Poller(
        "forwarding-feed",
        settings.workEvery(),
        Poller.onEach(grid::listCounties, forwardingFollower::tryOnce));
  }
}
