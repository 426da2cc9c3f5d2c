// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.deadline;

import java.time.Clock;
import org.jingwei.polling.Poller;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.transaction.PlatformTransactionManager;

/** Puts the module together. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(DeadlineSettings.class)
class DeadlineConfiguration {

  @Bean
  AlertRule alertRule(DeadlineSettings settings) {
    return settings.alertRule();
  }

  @Bean
  AlertRun alertRun(
      Rulebook rulebook,
      AlertStore store,
      AlertRule rule,
      ObjectProvider<AlertListener> listeners,
      PlatformTransactionManager transactions) {
    return new AlertRun(rulebook, store, rule, listeners.orderedStream().toList(), transactions);
  }

  @Bean
  Poller alertPoller(AlertRun run, DeadlineSettings settings, Clock clock) {
    return new Poller(
        "deadline-alerts",
        settings.alertEvery(),
        () -> {
          run.runOnce(clock.instant());
          return 0;
        });
  }
}
