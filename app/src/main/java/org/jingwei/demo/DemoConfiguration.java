// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.demo;

import java.time.Clock;
import javax.sql.DataSource;
import org.jingwei.casework.CaseLists;
import org.jingwei.casework.Cases;
import org.jingwei.deadline.AlertRun;
import org.jingwei.deadline.Deadlines;
import org.jingwei.directory.Directory;
import org.jingwei.grid.Grid;
import org.jingwei.report.Reports;
import org.jingwei.shared.CountyCode;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Puts the demonstration together, where one is asked for. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty("jingwei.demo")
class DemoConfiguration {

  /**
   * Puts the demonstration's clock in the place of the usual one. It must be known before the first
   * id is made, because ids grow with time, so the database itself is asked whether a week is to be
   * made.
   */
  @Bean
  static BeanPostProcessor demoClock(
      ObjectProvider<DataSource> database, @Value("${jingwei.county:421127}") int county) {
    return new BeanPostProcessor() {
      @Override
      public Object postProcessAfterInitialization(Object bean, String name) {
        return bean instanceof Clock clock
            ? new DemoClock(clock, isNew(database.getObject(), county))
            : bean;
      }
    };
  }

  private static boolean isNew(DataSource database, int county) {
    return JdbcClient.create(database)
        .sql("select not exists (select 1 from pack.loaded where county = ?)")
        .param(county)
        .query(Boolean.class)
        .single();
  }

  @Bean
  Demo demo(
      @Value("${jingwei.county:421127}") int county,
      Clock clock,
      Directory directory,
      Cases cases,
      CaseLists lists,
      Reports reports,
      Deadlines deadlines,
      AlertRun alerts,
      Grid grid) {
    return new Demo(
        new CountyCode(county),
        (DemoClock) clock,
        directory,
        cases,
        lists,
        reports,
        deadlines,
        alerts,
        grid);
  }
}
