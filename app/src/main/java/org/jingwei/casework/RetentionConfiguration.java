// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.casework;

import org.jingwei.report.Reports;
import org.jingwei.retention.ColumnKeeper;
import org.jingwei.retention.Keeper;
import org.jingwei.retention.RetentionRule;
import org.jingwei.shared.Words;
import org.jingwei.vault.Vault;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.JdbcTemplate;

/** What this module keeps, and for how long where a county's pack says nothing. */
@Configuration(proxyBeanMethods = false, value = "caseworkRetention")
class RetentionConfiguration {

  private static final Words NO_LONGER_THAN_NEEDED =
      new Words(
          "《个人信息保护法》第十九条、第四十七条：保存期限为实现目的所必要的最短时间，期满删除。年限由县里按档案保管期限确定",
          "Personal Information Protection Law, articles 19 and 47: no longer than the purpose needs,"
              + " then erased. The years are the county's, by its archive schedule");

  @Bean
  @Order(10)
  Keeper reportersKeeper(JdbcTemplate jdbc, Reports reports, Vault vault) {
    return new EndedKeeper(
        new RetentionRule("reporters", 1_096, NO_LONGER_THAN_NEEDED),
        jdbc,
        "reporters_erased_at",
        new Erasing(jdbc, reports, vault)::reporters);
  }

  @Bean
  @Order(20)
  Keeper photosKeeper(JdbcTemplate jdbc, Reports reports) {
    return new EndedKeeper(
        new RetentionRule("photos", 1_096, NO_LONGER_THAN_NEEDED),
        jdbc,
        "photos_erased_at",
        reports::erasePhotos);
  }

  @Bean
  @Order(30)
  Keeper wordsKeeper(JdbcTemplate jdbc, Reports reports, Vault vault) {
    return new EndedKeeper(
        new RetentionRule("words", 1_827, NO_LONGER_THAN_NEEDED),
        jdbc,
        "words_erased_at",
        new Erasing(jdbc, reports, vault)::words);
  }

  /** Idempotency keys of moves: after a month nobody repeats a request. */
  @Bean
  @Order(40)
  Keeper moveKeysKeeper(JdbcTemplate jdbc) {
    return ColumnKeeper.ofTimes(
        new RetentionRule(
            "move-keys",
            30,
            new Words("重复提交只在三十天内识别", "A repeated request is known for thirty days")),
        jdbc,
        "casework.move_key",
        "at");
  }

  /** What became of each suggestion: the sums by day stay, which say nothing of a matter. */
  @Bean
  @Order(45)
  Keeper judgementsKeeper(JdbcTemplate jdbc) {
    return ColumnKeeper.ofDays(
        new RetentionRule(
            "suggestions",
            400,
            new Words("用于核对派单推荐，满一年后不再需要", "To judge suggested units; not needed after a year")),
        jdbc,
        "casework.dispatch_judged",
        "day");
  }
}
