// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.grid;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.jingwei.shared.CountyCode;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Keeps the snapshots in memory equal to what is committed in the database. */
@Component
final class GridKeeper {

  private static final Logger LOG = LoggerFactory.getLogger(GridKeeper.class);

  private final Snapshots snapshots = new Snapshots();
  private final GridStore store;
  private final GridQueries queries;
  private final TransactionTemplate writing;
  private final TransactionTemplate reading;

  GridKeeper(DataSource dataSource, PlatformTransactionManager transactions, Clock clock) {
    store = new GridStore(dataSource, clock);
    queries = new GridQueries(dataSource);
    writing = new TransactionTemplate(transactions);
    reading = new TransactionTemplate(transactions);
    reading.setReadOnly(true);
    reading.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
    reading.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
  }

  Snapshots snapshots() {
    return snapshots;
  }

  void replace(CountyCode county, DivisionsAndCells parts) {
    List<String> problems = PartsCheck.problems(county, parts);
    if (!problems.isEmpty()) {
      throw new IllegalArgumentException(String.join("; ", problems));
    }
    writing.executeWithoutResult(status -> {
      store.replace(county, parts);
      reloadAfterCommit(county);
    });
  }

  /** What a caller's transaction changed is read by every process after its commit. */
  void changed(CountyCode county) {
    store.newVersion(county);
    reloadAfterCommit(county);
  }

  /** Reads what has changed since the last look; other processes write too. */
  void refresh() {
    Map<CountyCode, Long> versions = queries.versions();
    versions.forEach((county, version) -> {
      if (version > snapshots.versionOf(county)) {
        load(county);
      }
    });
    snapshots.all().stream()
        .map(CountyGrid::county)
        .filter(county -> !versions.containsKey(county))
        .forEach(snapshots::remove);
  }

  private void load(CountyCode county) {
    long start = System.nanoTime();
    reading.executeWithoutResult(status -> queries.load(county).ifPresent(snapshots::put));
    LOG.info("county {}: divisions and cells read in {} ms", county, millisSince(start));
  }

  private static long millisSince(long start) {
    return (System.nanoTime() - start) / 1_000_000;
  }

  // The commit has happened: a failure here must not look like one of the caller's work. The next
  // refresh tries again.
  private void reloadAfterCommit(CountyCode county) {
    TransactionSynchronizationManager.registerSynchronization(
        new TransactionSynchronization() {
          @Override
          public void afterCommit() {
            try {
              load(county);
            } catch (RuntimeException e) {
              LOG.warn("county {}: the new divisions and cells could not be read yet", county, e);
            }
          }
        });
  }
}
