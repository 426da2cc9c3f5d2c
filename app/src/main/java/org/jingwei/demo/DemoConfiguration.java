// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.demo;

import org.jingwei.casework.Cases;
import org.jingwei.deadline.AlertRun;
import org.jingwei.deadline.Deadlines;
import org.jingwei.directory.Directory;
import org.jingwei.grid.Grid;
import org.jingwei.report.Reports;
import org.jingwei.shared.CountyCode;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Puts the demonstration together, where one is asked for. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty("jingwei.demo")
class DemoConfiguration {

  @Bean
  Demo demo(
      @Value("${jingwei.county:421127}") int county,
      DemoClock clock,
      Directory directory,
      Cases cases,
      Reports reports,
      Deadlines deadlines,
      AlertRun alerts,
      Grid grid) {
    return new Demo(
        new CountyCode(county), clock, directory, cases, reports, deadlines, alerts, grid);
  }
}
