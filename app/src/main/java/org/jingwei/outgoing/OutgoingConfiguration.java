// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.outgoing;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Opens the way out. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(OutgoingSettings.class)
class OutgoingConfiguration {

  @Bean
  Outgoing outgoing(OutgoingSettings settings) {
    return new Outgoing(settings.inside());
  }
}
