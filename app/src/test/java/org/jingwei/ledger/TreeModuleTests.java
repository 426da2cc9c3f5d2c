// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import org.jingwei.database.TestDatabase;
import org.jingwei.ledger.Verification.Kind;
import org.jingwei.shared.CountyCode;
import org.jingwei.shared.Ids;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

class TreeModuleTests {

  private static final CountyCode HUANGMEI = new CountyCode(421127);
  private static final CountyCode QICHUN = new CountyCode(421126);
  private static final Instant FIRST_DAY = Instant.parse("2026-11-01T04:00:00Z");
  private static final LedgerSubject SUBJECT = new LedgerSubject("case-file", "1");

  private final TestDatabase database = TestDatabase.fresh();
  private final Ids ids = new Ids(Clock.systemUTC(), 0);
  private final Ledger ledger = new Ledger(database.app(), ids);
  private final TransactionTemplate transaction =
      new TransactionTemplate(new JdbcTransactionManager(database.app()));

  /** Whoever has the database in hand. */
  private final JdbcClient superuser = JdbcClient.create(database.superuser());

  private static LedgerEntry entry(int number) {
    return new LedgerEntry(
            FIRST_DAY.plus(number / 10, ChronoUnit.DAYS),
            LedgerActor.person(7, "roads", "DESK"),
            new LedgerAction("case.view"),
            SUBJECT)
        .because("第" + number + "次")
        .detail(java.util.Map.of("n", number));
  }

  private void append(CountyCode county, int from, int to) {
    List<LedgerEntry> entries = new ArrayList<>();
    for (int i = from; i < to; i++) {
      entries.add(entry(i));
    }
    transaction.executeWithoutResult(status -> ledger.appendAll(county, entries));
  }

  private void sequenceAll() {
    while (ledger.sequence() > 0) {
      continue;
    }
  }

  private void change(String sql) {
    assertThat(superuser.sql(sql).update()).isPositive();
  }

  private long idAt(long leafIndex) {
    return superuser
        .sql("select entry_id from ledger.leaf where county = 421127 and leaf_index = ?")
        .param(leafIndex)
        .query((row, number) -> row.getLong(1))
        .single();
  }

  private void givenOneHundredEntriesOfTenDays() {
    append(HUANGMEI, 0, 100);
    sequenceAll();
    assertThat(ledger.verify(HUANGMEI).sound()).isTrue();
  }

  private void assertFirstBad(Kind kind, long leafIndex) {
    Verification.Fault fault = Objects.requireNonNull(ledger.verify(HUANGMEI).fault());
    assertThat(fault.kind()).isEqualTo(kind);
    assertThat(fault.leafIndex()).isEqualTo(leafIndex);
  }

  @Test
  void numbersEachCountyOnItsOwnAndVerifies() {
    append(HUANGMEI, 0, 700);
    append(QICHUN, 0, 3);
    assertThat(ledger.verify(HUANGMEI).waiting()).isEqualTo(700);
    sequenceAll();
    append(HUANGMEI, 700, 701);
    sequenceAll();
    Verification all = ledger.verify(HUANGMEI);
    assertThat(all.fault()).isNull();
    assertThat(all.head()).isEqualTo(ledger.head(HUANGMEI));
    assertThat(all.head().size()).isEqualTo(701);
    assertThat(all.waiting()).isZero();
    assertThat(ledger.head(QICHUN).size()).isEqualTo(3);
    assertThat(ledger.listCounties()).containsExactly(QICHUN, HUANGMEI);
  }

  @Test
  void hashesEntriesAsTheDecisionSaysAndTheDatabaseCanCheck() {
    append(HUANGMEI, 0, 20);
    Long wrong =
        superuser
            .sql(
                """
                select count(*) from (
                  select leaf, sha256('\\x0001'::bytea || int4send(county) || int8send(id)
                    || int8send((extract(epoch from at) * 1000000)::bigint)
                    || lp(actor_kind) || int8send(coalesce(actor_id, 0)) || lp(unit) || lp(role)
                    || lp(action) || lp(subject_kind) || lp(subject_id)
                    || int8send(coalesce(about, 0)) || sha256(salt || lp(reason) || lp(detail))) h
                  from ledger.entry) e
                 where leaf <> h
                """
                    .replaceAll(
                        "lp\\((\\w+)\\)",
                        "int4send(octet_length(convert_to($1, 'UTF8'))) || convert_to($1, 'UTF8')"))
            .query((row, number) -> row.getLong(1))
            .single();
    assertThat(wrong).isZero();
  }

  @Test
  void neverOvertakesATransactionThatIsStillOpen() throws SQLException {
    try (Connection slow = database.app().getConnection()) {
      slow.setAutoCommit(false);
      Ledger slowLedger = new Ledger(new SingleConnectionDataSource(slow, true), ids);
      openTransaction(slow, slowLedger);
      append(HUANGMEI, 1, 5);
      assertThat(ledger.sequence()).isZero();
      slow.commit();
    }
    assertThat(ledger.sequence()).isEqualTo(5);
    assertThat(ledger.verify(HUANGMEI).sound()).isTrue();
  }

  private static void openTransaction(Connection connection, Ledger ledger) {
    TransactionTemplate template =
        new TransactionTemplate(
            new org.springframework.transaction.support.AbstractPlatformTransactionManager() {
              @Override
              protected Object doGetTransaction() {
                return connection;
              }

              @Override
              protected void doBegin(
                  Object transaction,
                  org.springframework.transaction.TransactionDefinition definition) {}

              @Override
              protected void doCommit(
                  org.springframework.transaction.support.DefaultTransactionStatus status) {}

              @Override
              protected void doRollback(
                  org.springframework.transaction.support.DefaultTransactionStatus status) {}
            });
    template.executeWithoutResult(status -> ledger.append(HUANGMEI, entry(0)));
  }

  @Test
  void placesEveryEntryOnceWhileManyWriteAndSeveralSequence() throws InterruptedException {
    List<Thread> writers = new ArrayList<>();
    for (int w = 0; w < 6; w++) {
      Random random = new Random(w);
      writers.add(
          Thread.ofVirtual()
              .start(() -> {
                for (int i = 0; i < 30; i++) {
                  append(HUANGMEI, 0, 1 + random.nextInt(5));
                  ledger.sequence();
                }
              }));
    }
    for (Thread writer : writers) {
      writer.join();
    }
    sequenceAll();
    Verification all = ledger.verify(HUANGMEI);
    assertThat(all.fault()).isNull();
    assertThat(all.waiting()).isZero();
    assertThat(all.head().size())
        .isEqualTo(
            superuser
                .sql("select count(*) from ledger.entry")
                .query((row, number) -> row.getLong(1))
                .single());
  }

  @Test
  void goesOnAfterADumpWasRestoredIntoAYoungerServer() {
    givenOneHundredEntriesOfTenDays();
    append(HUANGMEI, 100, 130);
    change("update ledger.entry set xact = '9000000000000'");
    change("update ledger.tree set last_xact = '9000000000000'");
    append(HUANGMEI, 130, 140);
    sequenceAll();
    append(HUANGMEI, 140, 150);
    sequenceAll();
    Verification all = ledger.verify(HUANGMEI);
    assertThat(all.fault()).isNull();
    assertThat(all.head().size()).isEqualTo(150);
  }

  @Test
  void provesEntriesAndGrowthToWhoeverHoldsAHead() {
    append(HUANGMEI, 0, 300);
    sequenceAll();
    TreeHead before = ledger.head(HUANGMEI);
    append(HUANGMEI, 300, 900);
    sequenceAll();
    long id = idAt(257);
    Optional<InclusionProof> inclusion = ledger.proveInclusion(HUANGMEI, id, before.size());
    assertThat(inclusion).hasValueSatisfying(proof -> assertThat(proof.holds()).isTrue());
    assertThat(inclusion).map(InclusionProof::head).contains(before);
    Optional<ConsistencyProof> growth = ledger.proveConsistency(HUANGMEI, 300, 900);
    assertThat(growth).hasValueSatisfying(proof -> assertThat(proof.holds()).isTrue());
    assertThat(growth).map(ConsistencyProof::older).contains(before);
    assertThat(ledger.proveInclusion(HUANGMEI, idAt(600), 300)).isEmpty();
    assertThat(ledger.proveInclusion(HUANGMEI, id, 901)).isEmpty();
    assertThat(ledger.proveConsistency(HUANGMEI, 300, 901)).isEmpty();
  }

  @Test
  void staysSoundWhenContentIsErased() {
    givenOneHundredEntriesOfTenDays();
    long id = idAt(42);
    assertThat(
            superuser
                .sql("select ledger.erase_content(421127, array[?])")
                .param(id)
                .query((row, number) -> row.getLong(1))
                .single())
        .isOne();
    assertThat(ledger.verify(HUANGMEI).sound()).isTrue();
    LedgerRecord erased =
        ledger.listFor(HUANGMEI, SUBJECT, null, 200).items().stream()
            .filter(found -> found.id() == id)
            .findFirst()
            .orElseThrow();
    assertThat(erased.erased()).isTrue();
    assertThat(erased.entry().reason() + erased.entry().detail()).isEmpty();
    change("update ledger.entry set content_hash = sha256('other') where id = " + id);
    assertFirstBad(Kind.ENTRY_ALTERED, 42);
  }

  @Test
  void namesTheFirstAlteredEntryAndItsDay() {
    givenOneHundredEntriesOfTenDays();
    change("update ledger.entry set reason = 'other' where id = " + idAt(77));
    change("update ledger.entry set role = 'LEADER' where id = " + idAt(33));
    assertFirstBad(Kind.ENTRY_ALTERED, 33);
    assertThat(ledger.verify(HUANGMEI).fault())
        .isEqualTo(
            new Verification.Fault(
                Kind.ENTRY_ALTERED, 33, idAt(33), FIRST_DAY.plus(3, ChronoUnit.DAYS)));
  }

  @Test
  void noticesADeletedEntry() {
    givenOneHundredEntriesOfTenDays();
    change("delete from ledger.entry where id = " + idAt(50));
    assertFirstBad(Kind.ENTRY_MISSING, 50);
  }

  @Test
  void noticesAnEntryDeletedWithItsPlace() {
    givenOneHundredEntriesOfTenDays();
    long id = idAt(50);
    change("delete from ledger.leaf where entry_id = " + id);
    change("delete from ledger.entry where id = " + id);
    assertFirstBad(Kind.ENTRY_MISSING, 50);
  }

  @Test
  void noticesThatTheEndWasCutOff() {
    givenOneHundredEntriesOfTenDays();
    change("delete from ledger.leaf where leaf_index >= 90");
    change(
        """
        delete from ledger.entry e where not exists
          (select 1 from ledger.leaf l where l.entry_id = e.id)
        """);
    assertFirstBad(Kind.ENTRY_MISSING, 90);
  }

  @Test
  void noticesEntriesInAnotherOrder() {
    givenOneHundredEntriesOfTenDays();
    long one = idAt(20);
    long two = idAt(21);
    change("update ledger.leaf set entry_id = 0 where leaf_index = 20");
    change("update ledger.leaf set entry_id = %d where leaf_index = 21".formatted(one));
    change("update ledger.leaf set entry_id = %d where leaf_index = 20".formatted(two));
    assertFirstBad(Kind.ORDER_ALTERED, 20);
  }

  @Test
  void noticesAnEntrySlippedInAmongOldOnes() {
    givenOneHundredEntriesOfTenDays();
    append(HUANGMEI, 100, 101);
    change("update ledger.entry set xact = '3' where xact = (select max(xact) from ledger.entry)");
    assertFirstBad(Kind.ENTRY_SLIPPED_IN, -1);
  }

  @Test
  void noticesAForgedRoot() {
    givenOneHundredEntriesOfTenDays();
    change("update ledger.tree set root = sha256('x')");
    assertFirstBad(Kind.TREE_ALTERED, 100);
  }

  @Test
  void noticesAForkOnlyAgainstAHeadKeptElsewhereAndNamesTheDayAfterTheLastGoodOne() {
    append(HUANGMEI, 0, 40);
    sequenceAll();
    TreeHead good = ledger.head(HUANGMEI);
    append(HUANGMEI, 40, 60);
    sequenceAll();
    TreeHead published = ledger.head(HUANGMEI);
    rewriteHistoryFrom(40);
    assertThat(ledger.verify(HUANGMEI).sound()).isTrue();
    long firstBad = idAt(40);
    assertThat(ledger.verify(HUANGMEI, List.of(good, published)).fault())
        .isEqualTo(
            new Verification.Fault(Kind.FORKED, 40, firstBad, FIRST_DAY.plus(4, ChronoUnit.DAYS)));
  }

  /**
   * What a superuser with this program at hand can do: entries, places and tree, all consistent.
   */
  private void rewriteHistoryFrom(int index) {
    change("delete from ledger.leaf");
    change("delete from ledger.edge");
    change("delete from ledger.tree");
    change("delete from ledger.entry where (detail::json->>'n')::int >= " + index);
    sequenceAll();
    append(HUANGMEI, index + 1, 61);
    sequenceAll();
  }
}
