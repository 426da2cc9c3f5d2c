// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.ledger;

import java.time.Duration;
import org.jingwei.polling.Poller;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Keeps the trees up with what is committed: a county is held with {@code skip locked}. */
@Configuration(proxyBeanMethods = false)
class SequencerConfiguration {

  @Bean
  Poller sequencerPoller(Ledger ledger) {
    return new Poller("ledger-sequence", Duration.ofSeconds(5), ledger::sequence);
  }
}
