// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.workplace;

import java.time.Clock;
import org.jingwei.retention.ColumnKeeper;
import org.jingwei.retention.Keeper;
import org.jingwei.retention.RetentionRule;
import org.jingwei.shared.Ids;
import org.jingwei.shared.Words;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Puts the module's parts together. */
@Configuration(proxyBeanMethods = false)
class WorkplaceConfiguration {

  @Bean
  Workplace workplace(
      JdbcTemplate jdbc, PlatformTransactionManager transactions, Ids ids, Clock clock) {
    return new Workplace(
        new FilterStore(jdbc),
        new LookStore(jdbc),
        new TourStore(jdbc),
        new TransactionTemplate(transactions),
        ids,
        clock);
  }

  /**
   * Who looked at what is nobody’s record: it goes as soon as it helps nobody to see what is new.
   */
  @Bean
  Keeper looksKeeper(JdbcTemplate jdbc) {
    return ColumnKeeper.ofTimes(
        new RetentionRule(
            "looks",
            60,
            new Words(
                "只为提示上次查看后的新情况，六十天后不再需要",
                "To show what is new since; not needed after sixty days")),
        jdbc,
        "workplace.look",
        "at");
  }
}
