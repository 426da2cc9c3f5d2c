// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.demo;

import org.jingwei.directory.Directory;
import org.jingwei.shared.CountyCode;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnExpression;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What every start asks of the sample people, with a demonstration or without. */
@Configuration(proxyBeanMethods = false)
class DoorsConfiguration {

  /**
   * A command opens no port and may run beside a demonstration: it leaves the doors as they are.
   */
  @Bean
  @ConditionalOnExpression("${jingwei.demo:false} or ${server.port:8080} >= 0")
  DemoDoors demoDoors(
      Directory directory,
      @Value("${jingwei.county:421127}") int county,
      @Value("${jingwei.demo:false}") boolean demo) {
    return new DemoDoors(directory, new CountyCode(county), demo);
  }
}
