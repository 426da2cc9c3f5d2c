// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.report;

import java.time.Clock;
import org.jingwei.grid.Grid;
import org.jingwei.shared.Ids;
import org.jingwei.vault.Vault;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/** Puts the module's parts together. */
@Configuration(proxyBeanMethods = false)
class ReportConfiguration {

  @Bean
  CategoryStore categoryStore(JdbcClient jdbc, JsonMapper json) {
    return new CategoryStore(jdbc, json);
  }

  @Bean
  Classifying classifying(CategoryStore categories) {
    return new Classifying(categories);
  }

  @Bean
  PhotoStore photoStore(JdbcTemplate jdbc, Ids ids) {
    return new PhotoStore(jdbc, ids);
  }

  @Bean
  VoiceStore voiceStore(JdbcTemplate jdbc, Ids ids) {
    return new VoiceStore(jdbc, ids);
  }

  @Bean
  ReportStore reportStore(JdbcTemplate jdbc, JsonMapper json) {
    return new ReportStore(jdbc, json);
  }

  @Bean
  Taking taking(
      ReportStore store,
      PhotoStore photos,
      VoiceStore voices,
      CategoryStore categories,
      Classifying classifying,
      Grid grid,
      Vault vault,
      Ids ids,
      Clock clock,
      JdbcTemplate jdbc,
      JdbcClient client,
      PlatformTransactionManager transactions) {
    TransactionTemplate own = new TransactionTemplate(transactions);
    own.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    return new Taking(
        store,
        new IntakeKeys(jdbc),
        photos,
        voices,
        categories,
        classifying,
        new Placing(grid),
        new Serials(client, own),
        vault,
        ids,
        clock);
  }
}
