// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.console.desk;

import static org.jingwei.directory.Permission.*;

import java.util.Arrays;
import java.util.List;
import org.jingwei.console.kit.RailItem;
import org.jingwei.console.kit.SearchBox;
import org.jingwei.directory.Permission;
import org.jingwei.directory.Role;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The desk's lines of the rail: each stands for whoever may do what the page behind it is for. */
@Configuration(proxyBeanMethods = false)
class DeskRail {

  /** Everyone whom the role table gives one of these. */
  private static List<String> who(Permission... permissions) {
    return Arrays.stream(Role.values())
        .filter(Role::isForPeople)
        .filter(role -> Arrays.stream(permissions).anyMatch(role.permissions()::contains))
        .map(Role::name)
        .toList();
  }

  @Bean
  SearchBox searchBox() {
    return new SearchBox(who(READ_CASES, READ_OWN_ORDERS));
  }

  @Bean
  RailItem deskItem() {
    return new RailItem(10, "desk.rail", "/desk", "headset", "d", who(READ_CASES));
  }

  @Bean
  RailItem takeReportItem() {
    return new RailItem(12, "desk.new.rail", "/desk/new", "phone", "n", who(TAKE_REPORT));
  }

  @Bean
  RailItem mapItem() {
    return new RailItem(14, "desk.map.rail", "/desk/map", "map-2", "m", who(READ_CASES));
  }

  @Bean
  RailItem unitItem() {
    return new RailItem(20, "desk.unit.rail", "/unit", "checklist", "u", who(READ_OWN_ORDERS));
  }

  @Bean
  RailItem decideItem() {
    return new RailItem(
        22,
        "desk.decide.rail",
        "/decide",
        "scale",
        "e",
        who(ARBITRATE, APPROVE_EXTENSION, REVIEW_DECLINE));
  }

  @Bean
  RailItem checkItem() {
    return new RailItem(24, "desk.check.rail", "/check", "clipboard-check", "c", who(CHECK));
  }

  @Bean
  RailItem callbackItem() {
    return new RailItem(26, "desk.callback.rail", "/callback", "phone-call", "b", who(CALL_BACK));
  }
}
