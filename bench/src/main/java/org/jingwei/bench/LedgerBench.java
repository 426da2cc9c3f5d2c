// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.bench;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.jingwei.ledger.Ledger;
import org.jingwei.ledger.LedgerAction;
import org.jingwei.ledger.LedgerActor;
import org.jingwei.ledger.LedgerEntry;
import org.jingwei.ledger.LedgerSubject;
import org.jingwei.ledger.TreeHead;
import org.jingwei.ledger.Verification;
import org.jingwei.shared.CountyCode;
import org.jingwei.shared.Ids;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Entries appended in batches and given their places in the tree, on one connection, beside
 * multi-row inserts of the same rows into a copy of the table; then how long the whole ledger takes
 * to verify, and a proof out of it.
 */
final class LedgerBench {

  private static final CountyCode COUNTY = new CountyCode(421_126);
  private static final int BATCH = 500;
  private static final int ENTRIES_A_SECOND_OF_EFFORT = 5_000;
  private static final int PROOFS = 2_000;
  private static final int NODE = 31;

  private final Connection raw;
  private final Program program;
  private final Ledger ledger;
  private final TransactionTemplate transaction;
  private final Ids ids = new Ids(Clock.systemUTC(), NODE);
  private final Random random = new Random(5);
  private int made;

  private record Run(double perSecond, double placedPerSecond, double databaseCpu) {}

  private LedgerBench(Connection connection, Connection raw, Program program) {
    this.raw = raw;
    this.program = program;
    var source = new SingleConnectionDataSource(connection, true);
    this.ledger = new Ledger(source, ids);
    this.transaction = new TransactionTemplate(new JdbcTransactionManager(source));
  }

  static void run(Program program, Figures figures, Effort effort) throws Exception {
    try (Connection owner = program.connectAsOwner();
        var statement = owner.createStatement()) {
      statement.execute(
          "create table ledger.raw_entry (like ledger.entry including all);"
              + " grant select, insert on ledger.raw_entry to jingwei_app");
    }
    try (Connection connection = program.connect();
        Connection raw = program.connect()) {
      var bench = new LedgerBench(connection, raw, program);
      bench.measureAppends(figures, effort);
      bench.measureVerification(figures, effort.cases());
    }
  }

  private void measureAppends(Figures figures, Effort effort) throws Exception {
    int entries = (int) (effort.seconds() * ENTRIES_A_SECOND_OF_EFFORT) / BATCH * BATCH;
    ours(entries);
    theirs(entries);
    List<Run> ours = new ArrayList<>();
    List<Run> theirs = new ArrayList<>();
    for (int i = 0; i < effort.rounds(); i++) {
      ours.add(ours(entries));
      theirs.add(theirs(entries));
    }
    Run we = median(ours);
    Run they = median(theirs);
    figures.value(
        "appended in batches of " + BATCH + ", 1 connection",
        "perSecond",
        we.perSecond(),
        "withPlaceInTreePerSecond",
        we.placedPerSecond(),
        "databaseCpuMs",
        we.databaseCpu(),
        "rawPerSecond",
        they.perSecond(),
        "rawDatabaseCpuMs",
        they.databaseCpu(),
        "ratio",
        we.perSecond() / they.perSecond(),
        "ratioWithPlace",
        we.placedPerSecond() / they.perSecond());
  }

  private static Run median(List<Run> runs) {
    return runs.stream()
        .sorted(Comparator.comparingDouble(Run::placedPerSecond))
        .toList()
        .get(runs.size() / 2);
  }

  private Run ours(int entries) throws Exception {
    long size = ledger.head(COUNTY).size();
    double cpu = program.databaseCpu().seconds();
    long start = System.nanoTime();
    append(entries);
    double appended = (System.nanoTime() - start) / 1e9;
    place(size + entries);
    double placed = (System.nanoTime() - start) / 1e9;
    double used = program.databaseCpu().seconds() - cpu;
    return new Run(entries / appended, entries / placed, used * 1_000 / entries);
  }

  private void append(int entries) {
    for (int from = 0; from < entries; from += BATCH) {
      List<LedgerEntry> some = IntStream.range(0, BATCH).mapToObj(i -> entry(made++)).toList();
      transaction.executeWithoutResult(status -> ledger.appendAll(COUNTY, some));
    }
  }

  /** The program's own sequencer helps every five seconds, as it would. */
  private void place(long until) {
    while (ledger.head(COUNTY).size() < until) {
      ledger.sequence();
    }
  }

  private static LedgerEntry entry(int number) {
    return new LedgerEntry(
            Instant.ofEpochSecond(1_795_000_000L + number),
            LedgerActor.person(1 + number % 97, "421127-governance-centre", "DESK"),
            new LedgerAction("case.view"),
            LedgerSubject.of("case-file", number % 10_000))
        .about(number % 5_000 + 1)
        .because("核对诉求人描述的位置")
        .detail(Map.of("state", "ACCEPTED", "n", number));
  }

  private Run theirs(int entries) throws Exception {
    double cpu = program.databaseCpu().seconds();
    long start = System.nanoTime();
    try (PreparedStatement insert =
        raw.prepareStatement(
            """
            insert into ledger.raw_entry (county, id, at, actor_kind, actor_id, unit, role, action,
              subject_kind, subject_id, about, reason, detail, salt, leaf)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """)) {
      raw.setAutoCommit(false);
      for (int i = 1; i <= entries; i++) {
        set(insert, entry(made++));
        insert.addBatch();
        if (i % BATCH == 0) {
          insert.executeBatch();
          raw.commit();
        }
      }
    }
    double seconds = (System.nanoTime() - start) / 1e9;
    double used = program.databaseCpu().seconds() - cpu;
    return new Run(entries / seconds, entries / seconds, used * 1_000 / entries);
  }

  private void set(PreparedStatement insert, LedgerEntry entry) throws SQLException {
    Object[] values = {
      COUNTY.value(),
      ids.next(),
      entry.at().atOffset(ZoneOffset.UTC),
      entry.actor().kind(),
      entry.actor().id(),
      entry.actor().unit(),
      entry.actor().role(),
      entry.action().name(),
      entry.subject().kind(),
      entry.subject().id(),
      entry.about(),
      entry.reason(),
      entry.detail(),
      bytes(16),
      bytes(32)
    };
    for (int i = 0; i < values.length; i++) {
      insert.setObject(i + 1, values[i]);
    }
  }

  private byte[] bytes(int count) {
    byte[] bytes = new byte[count];
    random.nextBytes(bytes);
    return bytes;
  }

  private void measureVerification(Figures figures, int entries) {
    TreeHead head = ledger.head(COUNTY);
    while (head.size() < entries) {
      long more = Math.min(50_000, entries - head.size() + BATCH - 1) / BATCH * BATCH;
      append((int) more);
      place(head.size() + more);
      head = ledger.head(COUNTY);
    }
    long start = System.nanoTime();
    Verification found = ledger.verify(COUNTY);
    double seconds = (System.nanoTime() - start) / 1e9;
    if (!found.sound() || found.head().size() != head.size()) {
      throw new IllegalStateException("not sound: " + found);
    }
    figures.value(
        "verified whole",
        "entries",
        head.size(),
        "seconds",
        seconds,
        "perSecond",
        head.size() / seconds);
    measureProofs(figures, head.size());
  }

  private void measureProofs(Figures figures, long size) {
    long start = System.nanoTime();
    for (int i = 0; i < PROOFS; i++) {
      long index = random.nextLong(size);
      if (!ledger.proveInclusionAt(COUNTY, index, size).orElseThrow().holds()) {
        throw new IllegalStateException("no proof of " + index);
      }
    }
    double each = (System.nanoTime() - start) / 1e6 / PROOFS;
    figures.value("proof of inclusion, checked", "entries", size, "milliseconds", each);
  }
}
