// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.casework;

import org.jingwei.report.Reports;
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

  @Bean
  @Order(40)
  Keeper moveKeysKeeper(JdbcTemplate jdbc) {
    return new MoveKeysKeeper(jdbc);
  }

  @Bean
  @Order(45)
  Keeper judgementsKeeper(JdbcTemplate jdbc) {
    return new JudgementsKeeper(jdbc);
  }
}
