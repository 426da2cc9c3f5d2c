// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.console.field;

import java.util.List;
import org.jingwei.console.kit.RailItem;
import org.jingwei.directory.Role;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The rail's way to the app, for those who are out in the field. */
@Configuration(proxyBeanMethods = false)
class FieldRail {

  @Bean
  RailItem fieldItem() {
    return new RailItem(
        11,
        "field.rail",
        FieldPages.PATH,
        "walk",
        "",
        List.of(Role.GRID_WORKER.name(), Role.CHECKER.name()));
  }
}
