// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.notification;

import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import org.jingwei.casework.Cases;
import org.jingwei.casework.FeedFollower;
import org.jingwei.directory.Directory;
import org.jingwei.exchange.Exchange;
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
@EnableConfigurationProperties({NotificationSettings.class, MailSettings.class})
class NotificationConfiguration {

  @Bean
  Carriers messageCarriers(
      NotificationSettings settings,
      MailSettings mail,
      @Value("${jingwei.data}") Path data,
      JsonMapper json,
      Outgoing outgoing,
      Clock clock) {
    Carrier files = new FileDrop(data.resolve("outbox"), json, clock);
    Carrier texts =
        settings.hasGateway()
            ? new Gateway(
                Objects.requireNonNull(settings.gatewayUrl()),
                settings.gatewaySecret(),
                json,
                clock,
                outgoing)
            : files;
    Carrier mails =
        mail.hasServer() ? new MailServer(MailServer.sender(mail), mail.sender(), clock) : files;
    return new Carriers(texts, mails);
  }

  @Bean
  TextStore messageTextStore(JdbcTemplate jdbc, Clock clock) {
    return new TextStore(jdbc, clock);
  }

  @Bean
  MessageTexts messageTexts(
      MessageSource words,
      TextStore texts,
      Directory directory,
      Grid grid,
      Reports reports,
      @Value("${jingwei.web.address:}") String address) {
    return new MessageTexts(words, texts, directory, grid, reports, address);
  }

  @Bean
  FeedFollower notificationFollower(
      Cases cases,
      Reports reports,
      Exchange exchange,
      Vault vault,
      MessageTexts texts,
      JdbcTemplate jdbc,
      PlatformTransactionManager transactions,
      Ids ids,
      Clock clock) {
    Writer writer =
        new Writer(
            new Matters(cases, reports, exchange),
            new NoticeStore(jdbc),
            new Outbox(jdbc),
            texts,
            new Quotes(vault),
            ids,
            clock);
    return new FeedFollower("notification", writer, cases, jdbc, transactions);
  }

  @Bean
  Notifications notifications(
      FeedFollower notificationFollower,
      Vault vault,
      Carriers carriers,
      MessageSource words,
      NotificationSettings settings,
      MailSettings mail,
      TextStore texts,
      Ledger ledger,
      Ids ids,
      JdbcTemplate jdbc,
      PlatformTransactionManager transactions,
      Clock clock) {
    var transaction = new TransactionTemplate(transactions);
    Dispatcher dispatcher =
        new Dispatcher(
            new Outbox(jdbc),
            vault,
            new Addressing(words),
            carriers,
            settings.mostAttempts(),
            clock);
    var part =
        new OutboxPart(
            new OutboxQueries(jdbc),
            new Outbox(jdbc),
            texts,
            ways(settings, mail),
            new Trial(carriers, words, ids, ledger, transaction, clock),
            ledger,
            transaction,
            clock);
    return new Notifications(new NoticeStore(jdbc), notificationFollower, dispatcher, part, clock);
  }

  private static List<WayOut> ways(NotificationSettings settings, MailSettings mail) {
    URI gateway = settings.gatewayUrl();
    return List.of(
        new WayOut(
            Way.TEXT,
            settings.hasGateway() && gateway != null ? String.valueOf(gateway.getHost()) : ""),
        new WayOut(Way.MAIL, mail.host()));
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
