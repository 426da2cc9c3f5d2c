// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.checkpoint;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jingwei.database.TestDatabase;
import org.jingwei.ledger.Ledger;
import org.jingwei.ledger.LedgerAction;
import org.jingwei.ledger.LedgerActor;
import org.jingwei.ledger.LedgerEntry;
import org.jingwei.ledger.LedgerSubject;
import org.jingwei.outgoing.Outgoing;
import org.jingwei.shared.CountyCode;
import org.jingwei.shared.Ids;
import org.jingwei.shared.Outcome;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The doors of {@code ledger} and {@code checkpoint} on a database, without Spring. */
public final class SignedLedger {

  public static final CountyCode HUANGMEI = new CountyCode(421127);
  public static final Instant FIRST_DAY = Instant.parse("2026-11-01T04:00:00Z");
  static final String SECRET = "A".repeat(43) + "=";
  static final String ORIGIN = "huangmei.example/ledger";

  /** A clock that tests move. */
  static final class Time extends Clock {
    Instant now = FIRST_DAY;

    @Override
    public Instant instant() {
      return now;
    }

    @Override
    public ZoneId getZone() {
      return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
      return this;
    }
  }

  final TestDatabase database;
  final Time time = new Time();
  public final Ledger ledger;
  public final Checkpoints checkpoints;
  final Witness witness;
  private final TransactionTemplate transaction;
  private int appended;

  public SignedLedger(TestDatabase database) {
    this(database, SECRET, List.of(), List.of());
  }

  SignedLedger(TestDatabase database, String secret, List<String> witnesses, List<String> logs) {
    this.database = database;
    Ids ids = new Ids(time, 0);
    ledger = new Ledger(database.app(), ids);
    transaction = new TransactionTemplate(new JdbcTransactionManager(database.app()));
    var settings = new CheckpointSettings(ORIGIN, Duration.ofHours(1), witnesses, logs);
    var configuration = new CheckpointConfiguration();
    SigningKeys keys = SigningKeys.parse(secret, ORIGIN);
    int county = HUANGMEI.value();
    checkpoints =
        configuration.checkpoints(
            county,
            keys,
            settings,
            ledger,
            new Outgoing(List.of("127.0.0.1")),
            database.app(),
            ids,
            time);
    witness = configuration.witness(county, keys, settings, database.app(), time);
    appended =
        JdbcClient.create(database.owner())
            .sql("select count(*) from ledger.entry")
            .query((row, number) -> row.getInt(1))
            .single();
  }

  /** Goes on with so many entries, ten a day, each appended on its day. */
  public void append(int count) {
    int end = appended + count;
    while (appended < end) {
      List<LedgerEntry> ofOneDay = new ArrayList<>();
      do {
        ofOneDay.add(entry(appended++));
      } while (appended < end && appended % 10 != 0);
      Instant day = ofOneDay.getFirst().at();
      time.now = day.isAfter(time.now) ? day : time.now.plusSeconds(60);
      transaction.executeWithoutResult(status -> ledger.appendAll(HUANGMEI, ofOneDay));
    }
    // A transaction of another database of the same server may hold the tree back for a moment.
    Instant patience = Instant.now().plusSeconds(20);
    while (ledger.head(HUANGMEI).size() < appended && Instant.now().isBefore(patience)) {
      ledger.sequence();
    }
  }

  /** The day of an entry. */
  public static Instant dayOf(int number) {
    return FIRST_DAY.plus(number / 10, ChronoUnit.DAYS);
  }

  private static LedgerEntry entry(int number) {
    return new LedgerEntry(
            dayOf(number),
            LedgerActor.person(7, "roads", "DESK"),
            new LedgerAction("case.view"),
            new LedgerSubject("case-file", "1"))
        .about(42)
        .because("第" + number + "次“核对”")
        .detail(Map.of("n", number));
  }

  /** An hour later, when it is time again. */
  public PublishedCheckpoint sign() {
    time.now = time.now.plus(Duration.ofHours(1));
    return checkpoints.issue().orThrow().orElseThrow();
  }

  /** The code of the refusal to sign. */
  String refusal() {
    time.now = time.now.plus(Duration.ofHours(1));
    return switch (checkpoints.issue()) {
      case Outcome.Done<Optional<PublishedCheckpoint>> done -> "done";
      case Outcome.Refused<Optional<PublishedCheckpoint>>(var why) -> why.getFirst().code();
    };
  }
}
