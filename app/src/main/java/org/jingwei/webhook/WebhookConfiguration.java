// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.webhook;

import java.time.Clock;
import org.jingwei.casework.Cases;
import org.jingwei.casework.FeedFollower;
import org.jingwei.grid.Grid;
import org.jingwei.ledger.Ledger;
import org.jingwei.outgoing.Outgoing;
import org.jingwei.polling.Poller;
import org.jingwei.report.Reports;
import org.jingwei.shared.Ids;
import org.jingwei.signing.Signatures;
import org.jingwei.vault.Seals;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/** Puts the module's parts together. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(WebhookSettings.class)
class WebhookConfiguration {

  @Bean
  Webhooks webhooks(
      JdbcTemplate jdbc,
      JsonMapper json,
      Reports reports,
      Grid grid,
      Seals seals,
      Signatures signatures,
      Outgoing outgoing,
      Ledger ledger,
      PlatformTransactionManager transactions,
      Ids ids,
      Clock clock) {
    var subscriptions = new SubscriptionStore(jdbc);
    var deliveries = new DeliveryStore(jdbc);
    var courier = new Courier(deliveries, subscriptions, seals, signatures, outgoing, clock);
    return new Webhooks(
        subscriptions,
        deliveries,
        courier,
        new CaseNews(json),
        reports,
        grid,
        seals,
        ledger,
        new TransactionTemplate(transactions),
        ids,
        clock);
  }

  @Bean
  FeedFollower webhookFollower(
      Cases cases,
      Reports reports,
      JdbcTemplate jdbc,
      JsonMapper json,
      PlatformTransactionManager transactions,
      Ids ids,
      Clock clock) {
    var announcer =
        new Announcer(
            cases,
            reports,
            new SubscriptionStore(jdbc),
            new DeliveryStore(jdbc),
            new CaseNews(json),
            ids,
            clock);
    return new FeedFollower("webhook", announcer, cases, jdbc, transactions);
  }

  @Bean
  Poller webhookPoller(FeedFollower webhookFollower, Grid grid, WebhookSettings settings) {
    return new Poller(
        "webhook",
        settings.followEvery(),
        Poller.onEach(grid::listCounties, webhookFollower::tryOnce));
  }

  @Bean
  Poller courierPoller(Webhooks webhooks, Grid grid, WebhookSettings settings) {
    return new Poller(
        "courier", settings.sendEvery(), Poller.onEach(grid::listCounties, webhooks::work));
  }
}
