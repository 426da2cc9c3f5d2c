// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.vault;

import java.nio.file.Path;
import java.time.Clock;
import javax.sql.DataSource;
import org.jingwei.ledger.Ledger;
import org.jingwei.shared.Ids;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Puts the module's parts together. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(VaultSettings.class)
class VaultConfiguration {

  @Bean
  KeyRing keyRing(
      @Value("${JINGWEI_MASTER_KEY:}") String fromEnvironment,
      @Value("${jingwei.data}") Path data,
      VaultSettings settings,
      DataSource database,
      Clock clock) {
    return new KeyRing(new MasterKeys(settings.source(fromEnvironment, data), clock), database);
  }

  @Bean
  Vault vault(DataSource database, Ledger ledger, KeyRing keys, Ids ids, Clock clock) {
    return new Vault(database, ledger, keys, ids, clock);
  }

  @Bean
  Holds holds(
      JdbcTemplate jdbc,
      Ledger ledger,
      PlatformTransactionManager transactions,
      Ids ids,
      Clock clock) {
    return new Holds(jdbc, ledger, new TransactionTemplate(transactions), ids, clock);
  }

  @Bean
  Secrets secrets(KeyRing keys) {
    return new Secrets(keys::secrets);
  }

  @Bean
  Seals seals(KeyRing keys) {
    return new Seals(keys::sealing);
  }
}
