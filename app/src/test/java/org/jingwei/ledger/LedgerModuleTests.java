// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jingwei.database.TestDatabase;
import org.jingwei.shared.CountyCode;
import org.jingwei.shared.Ids;
import org.jingwei.shared.Slice;
import org.jingwei.shared.Unfulfilled;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

class LedgerModuleTests {

  private static final TestDatabase DATABASE = TestDatabase.fresh();
  private static final CountyCode HUANGMEI = new CountyCode(421127);
  private static final Instant NOON = Instant.parse("2026-11-24T04:00:00.123456789Z");
  private static final LedgerAction VIEW = new LedgerAction("case.view");
  private static final Ids IDS = new Ids(Clock.systemUTC(), 0);

  private final Ledger ledger = new Ledger(DATABASE.app(), IDS);
  private final TransactionTemplate transaction =
      new TransactionTemplate(new JdbcTransactionManager(DATABASE.app()));
  private final JdbcClient app = JdbcClient.create(DATABASE.app());

  private static LedgerEntry view(long person, LedgerSubject subject) {
    return new LedgerEntry(NOON, LedgerActor.person(person, "roads", "DESK"), VIEW, subject);
  }

  private void append(LedgerEntry... entries) {
    transaction.executeWithoutResult(status -> ledger.append(HUANGMEI, entries));
  }

  @Test
  void givesBackWhatWasAppended() {
    LedgerSubject subject = LedgerSubject.of("case-file", IDS.next());
    LedgerEntry entry =
        view(IDS.next(), subject)
            .about(77)
            .because("核对诉求人电话，\u0000\uD800 “四号楼”")
            .detail(Map.of("b", 2, "a", "一\n\"", "c", true));
    append(entry);
    LedgerRecord found = ledger.listFor(HUANGMEI, subject, null, 10).items().getFirst();
    assertThat(found.entry()).isEqualTo(entry);
    assertThat(found.erased()).isFalse();
    assertThat(entry.detail()).isEqualTo("{\"a\":\"一\\n\\\"\",\"b\":2,\"c\":true}");
    assertThat(entry.at()).isEqualTo("2026-11-24T04:00:00.123456Z");
  }

  @Test
  void keepsEarlyAndLateInstantsToTheMicrosecond() {
    LedgerSubject subject = LedgerSubject.of("case-file", IDS.next());
    Instant early = Instant.parse("1949-10-01T07:00:00.000001Z");
    Instant late = Instant.parse("2199-12-31T23:59:59.999999Z");
    LedgerActor actor = LedgerActor.system("test");
    append(
        new LedgerEntry(early, actor, VIEW, subject), new LedgerEntry(late, actor, VIEW, subject));
    assertThat(ledger.listFor(HUANGMEI, subject, null, 10).items())
        .extracting(found -> found.entry().at())
        .containsExactly(late, early);
  }

  @Test
  void forgetsWhatARolledBackTransactionDid() {
    LedgerSubject subject = LedgerSubject.of("case-file", IDS.next());
    transaction.executeWithoutResult(status -> {
      ledger.append(HUANGMEI, view(1, subject));
      status.setRollbackOnly();
    });
    assertThat(ledger.listFor(HUANGMEI, subject, null, 10).items()).isEmpty();
  }

  @Test
  void refusesToAppendOutsideATransaction() {
    assertThatThrownBy(() -> ledger.append(HUANGMEI, view(1, new LedgerSubject("case-file", "1"))))
        .isInstanceOf(IllegalStateException.class);
  }

  @Test
  void pagesNewestFirstWithoutLosingOrRepeatingAnEntry() {
    LedgerSubject subject = LedgerSubject.of("case-file", IDS.next());
    long person = IDS.next();
    List<LedgerEntry> entries = new ArrayList<>();
    for (int i = 0; i < 25; i++) {
      entries.add(view(person, subject).about(person).detail(Map.of("n", i)));
    }
    append(entries.toArray(LedgerEntry[]::new));
    LedgerActor actor = LedgerActor.person(person, "", "");
    List<LedgerEntry> expected = entries.reversed();
    assertThat(walk(after -> ledger.listFor(HUANGMEI, subject, after, 10))).isEqualTo(expected);
    assertThat(walk(after -> ledger.listBy(HUANGMEI, actor, after, 10))).isEqualTo(expected);
    assertThat(walk(after -> ledger.listAbout(HUANGMEI, person, after, 10))).isEqualTo(expected);
  }

  private static List<LedgerEntry> walk(
      java.util.function.Function<String, Slice<LedgerRecord>> page) {
    List<LedgerEntry> all = new ArrayList<>();
    String after = "";
    while (after != null) {
      Slice<LedgerRecord> slice = page.apply(after);
      assertThat(slice.items().size()).isLessThanOrEqualTo(10);
      slice.items().forEach(found -> all.add(found.entry()));
      after = slice.next();
    }
    return all;
  }

  @Test
  void pagesWhatWasDoneOfOneKind() {
    LedgerAction action = new LedgerAction("test.one-kind");
    LedgerSubject subject = LedgerSubject.of("case-file", IDS.next());
    List<LedgerEntry> entries = new ArrayList<>();
    for (int i = 0; i < 25; i++) {
      LedgerActor actor = LedgerActor.person(i, "roads", "DESK");
      entries.add(new LedgerEntry(NOON, actor, action, subject));
    }
    append(entries.toArray(LedgerEntry[]::new));
    append(view(1, subject));
    assertThat(walk(after -> ledger.listOf(HUANGMEI, action, after, 10)))
        .isEqualTo(entries.reversed());
  }

  @Test
  void tellsWhoLookedAtUnusuallyManyPeople() {
    LedgerAction look = new LedgerAction("test.look");
    LedgerSubject subject = LedgerSubject.of("case-file", IDS.next());
    Instant from = Instant.now();
    for (int i = 0; i < 30; i++) {
      append(
          new LedgerEntry(NOON, LedgerActor.person(11, "roads", "DESK"), look, subject)
              .about(i + 1),
          new LedgerEntry(NOON, LedgerActor.person(12, "roads", "DESK"), look, subject).about(5),
          new LedgerEntry(NOON, LedgerActor.person(13, "roads", "DESK"), look, subject)
              .about(i % 8 + 1),
          new LedgerEntry(NOON, LedgerActor.person(14, "roads", "DESK"), VIEW, subject)
              .about(i + 1));
    }
    Instant to = from.plusSeconds(3600);
    assertThat(ledger.listReach(HUANGMEI, look, from, to, 8))
        .containsExactly(
            new Reach(LedgerActor.person(11, "", ""), 30, 30),
            new Reach(LedgerActor.person(13, "", ""), 8, 30));
    assertThat(ledger.listReach(HUANGMEI, look, to, to.plusSeconds(60), 1)).isEmpty();
  }

  @Test
  void showsACountyOnlyItsOwn() {
    LedgerSubject subject = LedgerSubject.of("case-file", IDS.next());
    append(view(1, subject));
    assertThat(ledger.listFor(new CountyCode(421126), subject, null, 10).items()).isEmpty();
  }

  @Test
  void refusesACursorThatIsNone() {
    assertThatThrownBy(
            () -> ledger.listFor(HUANGMEI, new LedgerSubject("case-file", "1"), "x'; --", 10))
        .isInstanceOf(Unfulfilled.class);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "update ledger.entry set role = 'x'",
        "delete from ledger.entry",
        "truncate ledger.entry",
        "update ledger.leaf set entry_id = 0",
        "delete from ledger.leaf",
        "truncate ledger.leaf",
        "update ledger.tile set hashes = ''",
        "delete from ledger.tile",
        "truncate ledger.tile",
        "delete from ledger.edge",
        "delete from ledger.tree",
        "alter table ledger.entry add column x text",
        "drop table ledger.entry",
        "select ledger.erase_content(421127, array[1::bigint])"
      })
  void givesTheWorkingRoleNoWayToChangeEntries(String statement) {
    assertThatThrownBy(() -> app.sql(statement).update())
        .rootCause()
        .hasMessageMatching("(?s).*(permission denied|must be owner).*");
  }
}
