// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.console.help;

import org.jingwei.console.kit.HelpIndex;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Puts the help together. */
@Configuration(proxyBeanMethods = false)
class HelpConfiguration {

  @Bean
  Manual manual() {
    return new Manual(new Contents());
  }

  @Bean
  HelpIndex helpIndex(Manual manual) {
    return path ->
        manual
            .contents()
            .findFor(path)
            .map(entry -> HelpPages.PATH + "/" + entry.name())
            .orElse(HelpPages.PATH);
  }
}
