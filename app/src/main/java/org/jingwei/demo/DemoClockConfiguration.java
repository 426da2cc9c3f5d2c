// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.demo;

import java.time.Clock;
import java.time.ZoneId;
import javax.sql.DataSource;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Gives the demonstration its clock in place of the usual one. It must be known before the first id
 * is made, because ids grow with time, so the database itself is asked whether a week is to be
 * made.
 */
@AutoConfiguration(beforeName = "org.jingwei.database.ProcessConfiguration")
@ConditionalOnProperty("jingwei.demo")
class DemoClockConfiguration {

  @Bean
  @ConditionalOnMissingBean(Clock.class)
  DemoClock clock(
      DataSource database,
      @Value("${jingwei.county:421127}") int county,
      @Value("${jingwei.zone:Asia/Shanghai}") ZoneId zone) {
    boolean loaded =
        JdbcClient.create(database)
            .sql("select exists (select 1 from pack.loaded where county = ?)")
            .param(county)
            .query(Boolean.class)
            .single();
    return new DemoClock(Clock.system(zone), !loaded);
  }
}
