// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.checkpoint;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.jingwei.ledger.Ledger;
import org.jingwei.shared.CountyCode;
import org.jingwei.shared.Ids;
import org.jingwei.shared.Outcome;
import org.jingwei.shared.Refusal;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
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

  private static final Logger LOG = LoggerFactory.getLogger(CheckpointConfiguration.class);

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
        new Issuing(county, keys, ledger, store, queries, transaction, ids, clock),
        new Witnessing(county, settings.witnessAddresses(), ledger, store, queries),
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

  @Bean
  RecurringTask<Void> signLedger(Checkpoints checkpoints, CheckpointSettings settings) {
    return Tasks.recurring("checkpoint-sign", FixedDelay.of(settings.every()))
        .execute((instance, context) -> round(checkpoints));
  }

  private static void round(Checkpoints checkpoints) {
    switch (checkpoints.issue()) {
      case Outcome.Done<Optional<PublishedCheckpoint>>(var issued) ->
          issued.ifPresent(
              one -> LOG.info("the ledger was signed at {}", one.checkpoint().head().size()));
      case Outcome.Refused<Optional<PublishedCheckpoint>>(List<Refusal> why) ->
          LOG.error(
              "the ledger was not signed: {} {} (see docs/ledger.md)",
              why.getFirst().code(),
              why.getFirst().args());
    }
    checkpoints.askWitnesses();
  }
}
