// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.pack;

import java.time.Duration;
import org.jingwei.polling.Poller;
import org.jingwei.retention.Keeper;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcTemplate;

/** Looks each second whether a version's time has come. */
@Configuration(proxyBeanMethods = false)
class PackConfiguration {

  @Bean
  Keeper incomingKeeper(JdbcTemplate jdbc) {
    return new IncomingKeeper(jdbc);
  }

  @Bean
  Poller packPoller(PackPublishing publishing) {
    return new Poller("pack", Duration.ofSeconds(1), publishing::loadDue);
  }
}
