// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.report;

import org.jingwei.retention.ColumnKeeper;
import org.jingwei.retention.Keeper;
import org.jingwei.retention.RetentionRule;
import org.jingwei.shared.Words;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.JdbcTemplate;

/** What this module keeps beside the reports, which go with their matters (casework). */
@Configuration(proxyBeanMethods = false)
class ReportRetention {

  @Bean
  @Order(50)
  Keeper intakeKeysKeeper(JdbcTemplate jdbc) {
    return ColumnKeeper.ofIds(
        new RetentionRule(
            "report-keys",
            30,
            new Words("重复提交只在三十天内识别", "A repeated request is known for thirty days")),
        jdbc,
        "report.intake_key",
        "report_id",
        "true");
  }
}
