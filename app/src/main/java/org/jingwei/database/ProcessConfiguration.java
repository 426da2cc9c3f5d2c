// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.database;

import java.time.Clock;
import javax.sql.DataSource;
import org.jingwei.shared.Ids;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;

/** The clock and the ids of this process, unless a test gives its own. */
@AutoConfiguration
class ProcessConfiguration {

  @Bean
  @ConditionalOnMissingBean
  Clock clock(ProcessSettings settings) {
    return Clock.system(settings.zone());
  }

  @Bean(destroyMethod = "close")
  @ConditionalOnMissingBean(Ids.class)
  ProcessNumber processNumber(ProcessSettings settings, DataSource dataSource) {
    return settings.node() == null
        ? ProcessNumber.claim(dataSource, ProcessConfiguration::end)
        : ProcessNumber.given(settings.node());
  }

  @Bean
  @ConditionalOnMissingBean
  Ids ids(Clock clock, ProcessNumber number) {
    return new Ids(clock, number.value());
  }

  /** On a thread of its own, because the exit waits for the thread that asks for it. */
  private static void end() {
    Thread.ofPlatform().start(() -> Runtime.getRuntime().exit(1));
  }
}
