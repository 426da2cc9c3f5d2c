// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.picture;

import java.time.Clock;
import java.time.Duration;
import org.jingwei.grid.Grid;
import org.jingwei.outgoing.Outgoing;
import org.jingwei.polling.Poller;
import org.jingwei.report.Reports;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcTemplate;

/** Puts the module's parts together. */
@Configuration(proxyBeanMethods = false)
class PictureConfiguration {

  @Bean
  Pictures pictures(JdbcTemplate jdbc, Reports reports, Outgoing outgoing, Clock clock) {
    return new Pictures(jdbc, reports, outgoing, clock);
  }

  /**
   * @param every how often pictures that wait are fetched
   */
  @Bean
  Poller picturePoller(
      Pictures pictures, Grid grid, @Value("${jingwei.picture.fetch-every:2s}") Duration every) {
    return new Poller("pictures", every, Poller.onEach(grid::listCounties, pictures::fetch));
  }
}
