// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.notification;

import java.nio.file.Path;
import java.time.Clock;
import java.util.Objects;
import org.jingwei.casework.Cases;
import org.jingwei.casework.FeedFollower;
import org.jingwei.directory.Directory;
import org.jingwei.grid.Grid;
import org.jingwei.ledger.Ledger;
import org.jingwei.outgoing.Outgoing;
import org.jingwei.polling.Poller;
import org.jingwei.report.Reports;
import org.jingwei.shared.Ids;
import org.jingwei.vault.Vault;
import org.springframework.beans.factory.annotation.Value;
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
@EnableConfigurationProperties(NotificationSettings.class)
class NotificationConfiguration {

  @Bean
  TextMessages textMessages(
      NotificationSettings settings,
      @Value("${jingwei.data}") Path data,
      JsonMapper json,
      Outgoing outgoing,
      Clock clock) {
    return settings.hasGateway()
        ? new Gateway(
            Objects.requireNonNull(settings.gatewayUrl()),
            settings.gatewaySecret(),
            json,
            clock,
            outgoing)
        : new FileDrop(data.resolve("outbox"), json, clock);
  }

  @Bean
  TextStore messageTextStore(JdbcTemplate jdbc, Clock clock) {
    return new TextStore(jdbc, clock);
  }

  @Bean
  FeedFollower notificationFollower(
      Cases cases,
      Reports reports,
      Directory directory,
      Grid grid,
      MessageSource words,
      TextStore texts,
      JdbcTemplate jdbc,
      PlatformTransactionManager transactions,
      Ids ids,
      Clock clock) {
    Writer writer =
        new Writer(
            cases,
            reports,
            new NoticeStore(jdbc),
            new Outbox(jdbc),
            new MessageTexts(words, texts, directory, grid),
            ids,
            clock);
    return new FeedFollower("notification", writer, cases, jdbc, transactions);
  }

  @Bean
  Notifications notifications(
      FeedFollower notificationFollower,
      Vault vault,
      TextMessages textMessages,
      NotificationSettings settings,
      TextStore texts,
      Ledger ledger,
      JdbcTemplate jdbc,
      PlatformTransactionManager transactions,
      Clock clock) {
    Dispatcher dispatcher =
        new Dispatcher(new Outbox(jdbc), vault, textMessages, settings.mostAttempts(), clock);
    var part =
        new OutboxPart(
            new OutboxQueries(jdbc),
            new Outbox(jdbc),
            texts,
            ledger,
            new TransactionTemplate(transactions),
            clock);
    return new Notifications(new NoticeStore(jdbc), notificationFollower, dispatcher, part, clock);
  }

  @Bean
  Poller notificationPoller(
      FeedFollower notificationFollower, Grid grid, NotificationSettings settings) {
    return new Poller(
        "notification",
        settings.followEvery(),
        Poller.onEach(grid::listCounties, notificationFollower::tryOnce));
  }

  @Bean
  Poller messagePoller(Notifications notifications, Grid grid, NotificationSettings settings) {
    return new Poller(
        "messages",
        settings.sendEvery(),
        Poller.onEach(grid::listCounties, notifications::sendWaiting));
  }
}
