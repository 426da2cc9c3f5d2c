// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.notification;

import java.nio.file.Path;
import org.jingwei.retention.ColumnKeeper;
import org.jingwei.retention.Keeper;
import org.jingwei.retention.RetentionRule;
import org.jingwei.shared.Words;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.JdbcTemplate;

/** What this module keeps, and for how long where a county's pack says nothing. */
@Configuration(proxyBeanMethods = false)
class NotificationRetention {

  private static final Words NO_LONGER_THAN_NEEDED =
      new Words(
          "《个人信息保护法》第十九条：实现目的所必要的最短时间",
          "Personal Information Protection Law, article 19: no longer than the purpose needs");

  @Bean
  @Order(60)
  Keeper messagesKeeper(JdbcTemplate jdbc) {
    return ColumnKeeper.ofIds(
        new RetentionRule("messages", 365, NO_LONGER_THAN_NEEDED),
        jdbc,
        "notification.message",
        "id",
        "state <> 'WAITING'");
  }

  @Bean
  @Order(70)
  Keeper noticesKeeper(JdbcTemplate jdbc) {
    return ColumnKeeper.ofIds(
        new RetentionRule("notices", 180, NO_LONGER_THAN_NEEDED),
        jdbc,
        "notification.notice",
        "id",
        "true");
  }

  @Bean
  @Order(80)
  Keeper droppedFilesKeeper(@Value("${jingwei.data}") Path data) {
    return new DroppedFilesKeeper(
        new RetentionRule("message-files", 7, NO_LONGER_THAN_NEEDED), data.resolve("outbox"));
  }
}
