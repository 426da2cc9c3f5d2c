// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.audit;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Clock;
import javax.sql.DataSource;
import org.jingwei.ledger.Ledger;
import org.jingwei.shared.Ids;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Opens the door, and lets one process of all keep watch. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(AuditSettings.class)
class AuditConfiguration {

  @Bean
  Audit audit(
      AuditSettings settings,
      Ledger ledger,
      DataSource database,
      PlatformTransactionManager transactions,
      Ids ids,
      Clock clock) {
    return new Audit(settings, ledger, database, new TransactionTemplate(transactions), ids, clock);
  }

  @Bean
  RecurringTask<Void> watchAccess(Audit audit, Ledger ledger, AuditSettings settings) {
    return Tasks.recurring("audit-watch", FixedDelay.of(settings.every()))
        .execute((instance, context) -> ledger.listCounties().forEach(audit::watch));
  }
}
