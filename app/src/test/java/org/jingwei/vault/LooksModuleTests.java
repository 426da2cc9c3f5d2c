// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.vault;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.jingwei.database.TestDatabase;
import org.jingwei.ledger.Ledger;
import org.jingwei.ledger.LedgerActor;
import org.jingwei.ledger.LedgerSubject;
import org.jingwei.shared.CountyCode;
import org.jingwei.shared.Ids;
import org.jingwei.shared.Outcome;
import org.jingwei.shared.Refusal;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Who looked at somebody's data, for that person; and what the law lets a leader hold of it. */
class LooksModuleTests {

  private static final CountyCode HUANGMEI = new CountyCode(421127);
  private static final LedgerActor CLERK = LedgerActor.person(7, "roads", "UNIT_CLERK");
  private static final LedgerActor LEADER = LedgerActor.person(9, "government", "LEADER");
  private static final LedgerSubject MATTER = LedgerSubject.of("case-file", 5);

  private final TestDatabase database = TestDatabase.fresh();
  private final MovingClock clock = new MovingClock();
  private final Ids ids = new Ids(clock, 0);
  private final Ledger ledger = new Ledger(database.app(), ids);
  private final Vault vault =
      new Vault(
          database.app(),
          ledger,
          MasterKeys.parse("AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=", clock),
          ids,
          clock);
  private final Holds holds =
      new Holds(
          new JdbcTemplate(database.app()),
          ledger,
          new TransactionTemplate(new JdbcTransactionManager(database.app())),
          ids,
          clock);
  private final Pseudonym person = vault.seal(HUANGMEI, PersonalData.NONE.withName("王"));
  private final Pseudonym other = vault.seal(HUANGMEI, PersonalData.NONE.withName("李"));

  private void look(Pseudonym at, String why) {
    clock.move(Duration.ofMinutes(5));
    vault.reveal(HUANGMEI, at, CLERK, why, MATTER).orThrow();
  }

  private Looks looks(@Nullable String after, int limit) {
    return vault.lookBack(HUANGMEI, person, after, limit);
  }

  private List<String> reasons() {
    return looks(null, 50).looks().stream().map(Look::reason).toList();
  }

  private NewHold hold(Hold.Kind kind, Duration time) {
    clock.move(Duration.ofMinutes(5));
    return new NewHold(kind, 5, "个人信息保护法第十八条", "侦查需要", clock.instant().plus(time));
  }

  private Outcome<Hold> place(Duration time) {
    return holds.place(HUANGMEI, hold(Hold.Kind.DISCLOSURE, time), List.of(person), LEADER);
  }

  private static String refusal(Outcome<Hold> outcome) {
    return outcome instanceof Outcome.Refused<Hold>(List<Refusal> refusals)
        ? refusals.getFirst().code()
        : "done";
  }

  @Test
  void tellsWhenWhichUnitInWhatRoleAndWhyNewestFirstAndByWhomNever() {
    look(person, "核实地点");
    look(other, "别人的事");
    look(person, "回访");
    assertThat(looks(null, 50).looks())
        .containsExactly(
            new Look(clock.instant(), "vault.reveal", "person", "roads", "UNIT_CLERK", "回访", null),
            new Look(
                clock.instant().minus(Duration.ofMinutes(10)),
                "vault.reveal",
                "person",
                "roads",
                "UNIT_CLERK",
                "核实地点",
                null));
    assertThat(looks(null, 50).held()).isZero();
  }

  @Test
  void givesPagesByTheKey() {
    for (int i = 0; i < 7; i++) {
      look(person, "第" + i);
    }
    Looks first = looks(null, 3);
    assertThat(first.looks()).extracting(Look::reason).containsExactly("第6", "第5", "第4");
    look(person, "更新的");
    Looks second = looks(first.next(), 3);
    assertThat(second.looks()).extracting(Look::reason).containsExactly("第3", "第2", "第1");
    assertThat(looks(second.next(), 3).looks()).extracting(Look::reason).containsExactly("第0");
  }

  @Test
  void countsWhatIsHeldAndShowsItByItselfAfterwardsAsHavingBeenDelayed() {
    look(person, "以前的");
    Hold hold = place(Duration.ofDays(30)).orThrow();
    look(person, "保密的");
    Looks held = looks(null, 50);
    assertThat(held.looks()).extracting(Look::reason).containsExactly("以前的");
    assertThat(held.held()).isEqualTo(2);
    assertThat(held.heldUntil()).isEqualTo(hold.until());
    clock.move(Duration.ofDays(31));
    look(person, "以后的");
    Looks told = looks(null, 50);
    assertThat(told.held()).isZero();
    assertThat(told.heldUntil()).isNull();
    assertThat(told.looks())
        .extracting(Look::reason)
        .containsExactly("以后的", "保密的", "个人信息保护法第十八条: 侦查需要", "以前的");
    assertThat(told.looks())
        .extracting(Look::heldUntil)
        .containsExactly(null, hold.until(), hold.until(), null);
  }

  @Test
  void cannotBeBroughtOutByAMadeUpCursor() {
    look(person, "以前的");
    place(Duration.ofDays(30)).orThrow();
    look(person, "保密的");
    for (String cursor : List.of("999999999999999999", "")) {
      assertThat(looks(cursor, 50).looks()).extracting(Look::reason).containsExactly("以前的");
    }
  }

  @Test
  void showsAtOnceWhatWasHeldWhenTheHoldIsLifted() {
    Hold hold = place(Duration.ofDays(30)).orThrow();
    look(person, "保密的");
    clock.move(Duration.ofMinutes(5));
    assertThat(holds.lift(HUANGMEI, 5, hold.id(), "案件已结", List.of(person), LEADER).orThrow().end())
        .isEqualTo(clock.instant());
    assertThat(reasons()).startsWith("案件已结", "保密的");
    assertThat(refusal(holds.lift(HUANGMEI, 5, hold.id(), "再次", List.of(), LEADER)))
        .isEqualTo("hold-unknown");
  }

  @Test
  void holdsBackNothingOfOthers() {
    place(Duration.ofDays(30)).orThrow();
    look(other, "别人的事");
    assertThat(vault.lookBack(HUANGMEI, other, null, 50).looks()).hasSize(1);
  }

  @Test
  void aHoldHasABasisAReasonAndAnEndAndStandsOnce() {
    assertThat(refusal(place(Duration.ofDays(91)))).isEqualTo("hold-until-unfit");
    assertThat(refusal(place(Duration.ZERO))).isEqualTo("hold-until-unfit");
    NewHold bare = new NewHold(Hold.Kind.ERASURE, 5, " ", "诉讼", clock.instant().plusSeconds(60));
    assertThat(refusal(holds.place(HUANGMEI, bare, List.of(), LEADER)))
        .isEqualTo("hold-basis-missing");
    NewHold why = new NewHold(Hold.Kind.ERASURE, 5, "法院函", " ", clock.instant().plusSeconds(60));
    assertThat(refusal(holds.place(HUANGMEI, why, List.of(), LEADER)))
        .isEqualTo("hold-reason-missing");
    assertThat(refusal(place(Duration.ofDays(90)))).isEqualTo("done");
    assertThat(refusal(place(Duration.ofDays(90)))).isEqualTo("hold-stands");
    clock.move(Duration.ofDays(91));
    assertThat(refusal(place(Duration.ofDays(90)))).isEqualTo("done");
    assertThat(ledger.listFor(HUANGMEI, MATTER, null, 50).items()).hasSize(2);
  }
}
