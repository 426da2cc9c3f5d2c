// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.checkpoint;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import javax.sql.DataSource;
import org.jingwei.ledger.Ledger;
import org.jingwei.outgoing.Outgoing;
import org.jingwei.shared.CountyCode;
import org.jingwei.shared.Ids;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Puts the doors together, and signs every hour in one process of all. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(CheckpointSettings.class)
class CheckpointConfiguration {

  private static final Duration LOOK = Duration.ofMinutes(1);

  @Bean
  SigningKeys signingKeys(
      @Value("${JINGWEI_LEDGER_KEY:}") String fromEnvironment,
      @Value("${jingwei.data}") Path dataFolder,
      @Value("${jingwei.county:421127}") int county,
      CheckpointSettings settings) {
    String origin = settings.originOf(county);
    return fromEnvironment.isBlank()
        ? SigningKeyFile.open(dataFolder.resolve("keys").resolve("ledger.key"), origin)
        : SigningKeys.parse(fromEnvironment, origin);
  }

  @Bean
  Checkpoints checkpoints(
      @Value("${jingwei.county:421127}") int code,
      SigningKeys keys,
      CheckpointSettings settings,
      Ledger ledger,
      Outgoing outgoing,
      DataSource database,
      Ids ids,
      Clock clock) {
    CountyCode county = new CountyCode(code);
    JdbcClient jdbc = JdbcClient.create(database);
    CheckpointStore store = new CheckpointStore(jdbc);
    CheckpointQueries queries = new CheckpointQueries(jdbc);
    var transaction = new TransactionTemplate(new JdbcTransactionManager(database));
    return new Checkpoints(
        county,
        keys,
        new Issuing(
            county, keys, settings.every(), ledger, store, queries, transaction, ids, clock),
        new Witnessing(county, settings.witnessAddresses(), ledger, store, queries, outgoing),
        queries);
  }

  @Bean
  Witness witness(
      @Value("${jingwei.county:421127}") int county,
      SigningKeys keys,
      CheckpointSettings settings,
      DataSource database,
      Clock clock) {
    return new Witness(
        new CountyCode(county),
        keys.witness(),
        settings.logKeys(),
        JdbcClient.create(database),
        clock);
  }

  /** Looks often, so that the first checkpoint does not wait for an hour; the rule says when. */
  @Bean
  RecurringTask<Void> signLedger(
      Checkpoints checkpoints, CheckpointSettings settings, Clock clock) {
    SigningRound round = new SigningRound(checkpoints, settings.every(), clock);
    Duration look = settings.every().compareTo(LOOK) < 0 ? settings.every() : LOOK;
    return Tasks.recurring("checkpoint-sign", FixedDelay.of(look))
        .execute((instance, context) -> round.run());
  }

  /** Those that could not be reached, or did not cosign, are asked again. */
  @Bean
  RecurringTask<Void> askWitnesses(Checkpoints checkpoints, CheckpointSettings settings) {
    return Tasks.recurring("checkpoint-witness", FixedDelay.of(settings.every()))
        .execute((instance, context) -> checkpoints.askWitnesses());
  }
}
