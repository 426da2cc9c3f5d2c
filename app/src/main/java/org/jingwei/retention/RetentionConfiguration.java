// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.retention;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import java.time.Clock;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import org.jingwei.ledger.Ledger;
import org.jingwei.vault.Holds;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Puts the module's parts together; every night, one process carries the rules out. */
@Configuration(proxyBeanMethods = false)
class RetentionConfiguration {

  private static final Logger log = LoggerFactory.getLogger(RetentionConfiguration.class);
  private static final LocalTime AT = LocalTime.of(2, 40);

  @Bean
  Retention retention(
      List<Keeper> keepers,
      Holds holds,
      Ledger ledger,
      JdbcTemplate jdbc,
      PlatformTransactionManager transactions,
      Clock clock) {
    return new Retention(
        keepers,
        new RetentionStore(jdbc),
        holds,
        ledger,
        new TransactionTemplate(transactions),
        clock);
  }

  @Bean
  RecurringTask<Void> carryOutRetention(Retention retention, Ledger ledger) {
    return Tasks.recurring("retention", Schedules.daily(ZoneId.of("Asia/Shanghai"), AT))
        .execute((instance, context) ->
            ledger
                .listCounties()
                .forEach(county ->
                    retention.run(county).stream()
                        .filter(gone -> gone.amount() > 0)
                        .forEach(gone ->
                            log.info("{}: {} {} erased", county, gone.amount(), gone.kind()))));
  }
}
