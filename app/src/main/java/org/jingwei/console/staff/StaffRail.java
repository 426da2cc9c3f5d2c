// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.console.staff;

import java.util.Arrays;
import java.util.List;
import org.jingwei.console.kit.RailItem;
import org.jingwei.directory.Permission;
import org.jingwei.directory.Role;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The administrators' lines of the rail. */
@Configuration(proxyBeanMethods = false)
class StaffRail {

  private static List<String> who(Permission permission) {
    return Arrays.stream(Role.values())
        .filter(role -> role.isForPeople() && role.permissions().contains(permission))
        .map(Role::name)
        .toList();
  }

  @Bean
  RailItem peopleItem() {
    return new RailItem(
        80, "staff.people.rail", "/admin/people", "users", "p", who(Permission.MANAGE_PEOPLE));
  }

  @Bean
  RailItem outboxItem() {
    return new RailItem(
        81, "outbox.rail", "/admin/outbox", "mail", "o", who(Permission.MANAGE_MESSAGES));
  }

  @Bean
  RailItem retentionItem() {
    return new RailItem(
        86, "retention.rail", "/admin/retention", "archive", "w", who(Permission.READ_RETENTION));
  }

  @Bean
  RailItem sessionsItem() {
    return new RailItem(
        82, "staff.sessions.rail", "/admin/sessions", "key", "s", who(Permission.MANAGE_SESSIONS));
  }

  @Bean
  RailItem auditItem() {
    return new RailItem(5, "audit.rail", "/audit", "eye-check", "t", who(Permission.READ_LEDGER));
  }

  @Bean
  RailItem tokensItem() {
    return new RailItem(
        83,
        "staff.tokens.rail",
        "/admin/tokens",
        "plug-connected",
        "k",
        who(Permission.MANAGE_TOKENS));
  }

  @Bean
  RailItem webhooksItem() {
    return new RailItem(
        85, "webhooks.rail", "/admin/webhooks", "send", "h", who(Permission.MANAGE_TOKENS));
  }

  @Bean
  RailItem openKeysItem() {
    return new RailItem(
        86, "open311.keys.rail", "/admin/open311", "api", "a", who(Permission.MANAGE_TOKENS));
  }

  @Bean
  RailItem exchangeItem() {
    return new RailItem(
        79,
        "exchange.rail",
        "/admin/exchange",
        "arrows-exchange",
        "x",
        who(Permission.MANAGE_EXCHANGE));
  }

  @Bean
  RailItem understandingItem() {
    return new RailItem(
        78,
        "understanding.rail",
        "/admin/understanding",
        "bulb",
        "i",
        who(Permission.READ_FIGURES));
  }

  @Bean
  RailItem topicsItem() {
    return new RailItem(
        16, "topics.rail", "/topics", "trending-up", "g", who(Permission.READ_CASES));
  }

  @Bean
  RailItem forwardedItem() {
    return new RailItem(
        88,
        "forwarded.rail",
        "/admin/forwarded",
        "arrow-right",
        "f",
        who(Permission.MANAGE_EXCHANGE));
  }

  @Bean
  RailItem packsItem() {
    return new RailItem(77, "packs.rail", "/admin/packs", "edit", "e", who(Permission.LOAD_PACK));
  }

  @Bean
  RailItem rolesItem() {
    return new RailItem(
        84, "staff.roles.rail", "/admin/roles", "list-check", "r", administrators());
  }

  private static List<String> administrators() {
    return Arrays.stream(Role.values()).filter(Role::isAdministrator).map(Role::name).toList();
  }
}
