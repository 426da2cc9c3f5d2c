// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.ledger;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Keeps the trees up with what is committed, on one of the processes at a time. */
@Configuration(proxyBeanMethods = false)
class LedgerJobs {

  private static final int SECONDS_BETWEEN = 10;

  @Bean
  RecurringTask<Void> sequenceLedger(Ledger ledger) {
    return Tasks.recurring("ledger-sequence", FixedDelay.ofSeconds(SECONDS_BETWEEN))
        .execute((instance, context) -> {
          while (ledger.sequence() > 0 && !context.getSchedulerState().isShuttingDown()) {
            continue;
          }
        });
  }
}
