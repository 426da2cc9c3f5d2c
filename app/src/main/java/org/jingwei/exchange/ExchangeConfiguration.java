// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.exchange;

import java.time.Clock;
import java.util.List;
import org.jingwei.casework.Cases;
import org.jingwei.casework.FeedFollower;
import org.jingwei.deadline.Deadlines;
import org.jingwei.grid.Grid;
import org.jingwei.ledger.Ledger;
import org.jingwei.outgoing.Outgoing;
import org.jingwei.picture.Pictures;
import org.jingwei.polling.Poller;
import org.jingwei.report.Reports;
import org.jingwei.shared.Ids;
import org.jingwei.signing.Signatures;
import org.jingwei.vault.Seals;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;
import tools.jackson.databind.json.JsonMapper;

/** Puts the module's parts together. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(ExchangeSettings.class)
class ExchangeConfiguration {

  @Bean
  SystemStore exchangeSystems(JdbcTemplate jdbc, JsonMapper json, Clock clock) {
    return new SystemStore(jdbc, json, clock);
  }

  @Bean
  Lines exchangeLines(Environment environment) {
    return new Lines(environment);
  }

  @Bean
  Links exchangeLinks(JdbcTemplate jdbc) {
    return new Links(jdbc);
  }

  @Bean
  Inbox exchangeInbox(JdbcTemplate jdbc, Seals seals, JsonMapper json, Ids ids) {
    return new Inbox(jdbc, seals, json, ids);
  }

  @Bean
  Outbox exchangeOutbox(JdbcTemplate jdbc, Links links, JsonMapper json, Ids ids) {
    return new Outbox(jdbc, links, json, ids);
  }

  @Bean
  Health exchangeHealth(JdbcTemplate jdbc) {
    return new Health(jdbc);
  }

  @Bean
  Desk exchangeDesk(Links links, Inbox inbox, PlatformTransactionManager transactions) {
    return new Desk(links, inbox, transactions);
  }

  @Bean
  Connector httpConnector(
      Lines lines, Signatures signatures, Outgoing outgoing, JsonMapper json, Clock clock) {
    return new HttpConnector(lines, signatures, outgoing, json, clock);
  }

  @Bean
  Connector filesConnector(Lines lines, Clock clock) {
    return new FilesConnector(lines, clock);
  }

  @Bean
  FileIntake exchangeFiles(
      SystemStore systems,
      Lines lines,
      Desk desk,
      Health health,
      JsonMapper json,
      PlatformTransactionManager transactions,
      Clock clock) {
    return new FileIntake(systems, lines, desk, health, json, transactions, clock);
  }

  @Bean
  Poller exchangeFolders(FileIntake files, Grid grid, ExchangeSettings settings) {
    return new Poller(
        "exchange-files", settings.lookEvery(), Poller.onEach(grid::listCounties, files::step));
  }

  @Bean
  Bounding exchangeBounding(Cases cases, Deadlines deadlines, SystemStore systems) {
    return new Bounding(cases, deadlines, systems);
  }

  @Bean
  Differences exchangeDifferences(JdbcTemplate jdbc, Ids ids) {
    return new Differences(jdbc, ids);
  }

  @Bean
  Comparing exchangeComparing(
      SystemStore systems,
      Lines lines,
      Links links,
      Outbox outbox,
      Differences differences,
      Health health,
      Deadlines deadlines,
      PlatformTransactionManager transactions,
      Clock clock) {
    return new Comparing(
        systems, lines, links, outbox, differences, health, deadlines, transactions, clock);
  }

  @Bean
  Worker exchangeWorker(
      Inbox inbox,
      Links links,
      SystemStore systems,
      Outbox outbox,
      Cases cases,
      Reports reports,
      Deadlines deadlines,
      Bounding bounding,
      Comparing comparing,
      Pictures pictures,
      PlatformTransactionManager transactions,
      Clock clock) {
    Applying applying =
        new Applying(cases, reports, deadlines, bounding, comparing, pictures, links, outbox);
    return new Worker(inbox, links, systems, applying, transactions, clock);
  }

  @Bean
  FeedFollower exchangeFollower(
      Cases cases,
      Reports reports,
      Bounding bounding,
      SystemStore systems,
      Links links,
      Outbox outbox,
      JdbcTemplate jdbc,
      PlatformTransactionManager transactions,
      Clock clock) {
    Telling telling = new Telling(cases, reports, bounding, systems, links, outbox, clock);
    return new FeedFollower("exchange", telling, cases, jdbc, transactions);
  }

  @Bean
  Sender exchangeSender(
      SystemStore systems, Outbox outbox, Health health, List<Connector> connectors, Clock clock) {
    return new Sender(systems, outbox, health, connectors, clock);
  }

  @Bean
  Letters exchangeLetters(
      Inbox inbox,
      Outbox outbox,
      Ledger ledger,
      PlatformTransactionManager transactions,
      Clock clock) {
    return new Letters(inbox, outbox, ledger, transactions, clock);
  }

  @Bean
  Exchange exchange(
      SystemStore systems,
      Lines lines,
      Links links,
      Outbox outbox,
      FileIntake files,
      Worker worker,
      FeedFollower exchangeFollower,
      Sender sender,
      Letters letters,
      Comparing comparing,
      Differences differences,
      Inbox inbox,
      JsonMapper json,
      JdbcTemplate jdbc,
      Clock clock) {
    Traffic traffic = new Traffic(jdbc, inbox, systems, json);
    Overview overview = new Overview(systems, lines, jdbc);
    return new Exchange(
        systems,
        lines,
        links,
        outbox,
        files,
        worker,
        exchangeFollower,
        sender,
        letters,
        traffic,
        comparing,
        differences,
        overview,
        clock);
  }

  @Bean
  Poller exchangeSending(Sender sender, Grid grid, ExchangeSettings settings) {
    return new Poller(
        "exchange-out", settings.sendEvery(), Poller.onEach(grid::listCounties, sender::step));
  }

  /** What is worked in often has something to be told at once. */
  @Bean
  Poller exchangeWork(
      Worker worker,
      @Qualifier("exchangeSending") Poller sending,
      Grid grid,
      ExchangeSettings settings) {
    return new Poller(
        "exchange-in",
        settings.workEvery(),
        () -> thenSend(Poller.onEach(grid::listCounties, worker::step).step(), sending, settings));
  }

  /** Done when a message has come. */
  @Bean
  Runnable exchangeArrival(@Qualifier("exchangeWork") Poller work, ExchangeSettings settings) {
    return settings.atOnce() ? work::wake : () -> {};
  }

  private static int thenSend(int done, Poller sending, ExchangeSettings settings) {
    if (done > 0 && settings.atOnce()) {
      sending.wake();
    }
    return done;
  }

  @Bean
  Poller exchangeComparison(Comparing comparing, Grid grid, ExchangeSettings settings) {
    return new Poller(
        "exchange-compare",
        settings.askEvery(),
        Poller.onEach(grid::listCounties, comparing::askDaily));
  }

  @Bean
  Poller exchangeTelling(
      FeedFollower exchangeFollower,
      @Qualifier("exchangeSending") Poller sending,
      Grid grid,
      ExchangeSettings settings) {
    Poller.Work work = Poller.onEach(grid::listCounties, exchangeFollower::tryOnce);
    return new Poller(
        "exchange-feed", settings.followEvery(), () -> thenSend(work.step(), sending, settings));
  }
}
