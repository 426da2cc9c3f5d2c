// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.vault;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jingwei.ledger.Ledger;
import org.jingwei.ledger.LedgerAction;
import org.jingwei.ledger.LedgerActor;
import org.jingwei.ledger.LedgerEntry;
import org.jingwei.ledger.LedgerSubject;
import org.jingwei.shared.CountyCode;
import org.jingwei.shared.Ids;
import org.jingwei.shared.Outcome;
import org.jingwei.shared.Refusal;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * A second door, for what the law lets a leader hold: for one case, with its basis, a reason and a
 * day on which it ends by itself. Placing and lifting are on the ledger. Whether the actor may is
 * for the caller to have checked.
 */
public final class Holds {

  /** A hold was placed. */
  public static final LedgerAction PLACE = new LedgerAction("vault.hold");

  /** A hold was ended before its day. */
  public static final LedgerAction LIFT = new LedgerAction("vault.lift-hold");

  private static final int LONGEST = 500;

  private final HoldStore store;
  private final Ledger ledger;
  private final TransactionTemplate transaction;
  private final Ids ids;
  private final Clock clock;

  Holds(JdbcTemplate jdbc, Ledger ledger, TransactionTemplate transaction, Ids ids, Clock clock) {
    this.store = new HoldStore(jdbc);
    this.ledger = ledger;
    this.transaction = transaction;
    this.ids = ids;
    this.clock = clock;
  }

  /**
   * Places a hold.
   *
   * @param people whom a held telling concerns: the reporters of the case
   * @return refused with {@code hold-basis-missing}, {@code hold-reason-missing}, {@code
   *     hold-text-too-long}, {@code hold-until-unfit} (days) or {@code hold-stands}
   */
  public Outcome<Hold> place(
      CountyCode county, NewHold wanted, List<Pseudonym> people, LedgerActor by) {
    Instant now = clock.instant();
    Optional<Refusal> wrong = wrongWith(wanted, now);
    if (wrong.isPresent()) {
      return Outcome.refused(wrong.get());
    }
    return transaction.<Outcome<Hold>>execute(status -> {
      if (store.lockStanding(county, wanted.caseId(), wanted.kind(), now)) {
        return Outcome.refused(Refusal.of(Refusal.Kind.CONFLICT, "hold-stands"));
      }
      Hold hold =
          new Hold(
              ids.next(),
              wanted.kind(),
              wanted.caseId(),
              wanted.basis().strip(),
              wanted.reason().strip(),
              now,
              wanted.until(),
              by.id(),
              by.unit(),
              null,
              "");
      boolean telling = wanted.kind() == Hold.Kind.DISCLOSURE;
      store.insert(county, hold, telling ? people : List.of());
      record(county, PLACE, hold, people, by, hold.basis() + ": " + hold.reason());
      return Outcome.done(hold);
    });
  }

  private static Optional<Refusal> wrongWith(NewHold wanted, Instant now) {
    if (wanted.basis().isBlank()) {
      return Optional.of(Refusal.invalid("hold-basis-missing", "basis"));
    }
    if (wanted.reason().isBlank()) {
      return Optional.of(Refusal.invalid("hold-reason-missing", "reason"));
    }
    if (wanted.basis().length() > LONGEST || wanted.reason().length() > LONGEST) {
      String field = wanted.basis().length() > LONGEST ? "basis" : "reason";
      return Optional.of(Refusal.invalid("hold-text-too-long", field, LONGEST));
    }
    Instant last = now.plus(wanted.kind().longest());
    return wanted.until().isAfter(now) && !wanted.until().isAfter(last)
        ? Optional.empty()
        : Optional.of(
            Refusal.invalid("hold-until-unfit", "until", wanted.kind().longest().toDays()));
  }

  /** Ends a hold before its day; refused with {@code hold-unknown} or a missing reason. */
  public Outcome<Hold> lift(
      CountyCode county,
      long caseId,
      long id,
      String reason,
      List<Pseudonym> people,
      LedgerActor by) {
    if (reason.isBlank() || reason.length() > LONGEST) {
      String code = reason.isBlank() ? "hold-reason-missing" : "hold-text-too-long";
      return Outcome.refused(Refusal.invalid(code, "lift", LONGEST));
    }
    return transaction.<Outcome<Hold>>execute(status -> {
      if (!store.lift(county, caseId, id, clock.instant(), by.id(), reason.strip())) {
        return Outcome.refused(Refusal.of(Refusal.Kind.ABSENT, "hold-unknown"));
      }
      Hold lifted = store.find(county, id).orElseThrow();
      record(county, LIFT, lifted, people, by, reason.strip());
      return Outcome.done(lifted);
    });
  }

  /** The people concerned find a held telling among what they are told, once it is told. */
  private void record(
      CountyCode county,
      LedgerAction action,
      Hold hold,
      List<Pseudonym> people,
      LedgerActor by,
      String why) {
    LedgerSubject subject = LedgerSubject.of("case-file", hold.caseId());
    LedgerEntry entry =
        new LedgerEntry(clock.instant(), by, action, subject)
            .because(why)
            .detail(java.util.Map.of("kind", hold.kind().name(), "until", hold.until().toString()));
    boolean telling = hold.kind() == Hold.Kind.DISCLOSURE && !people.isEmpty();
    ledger.appendAll(
        county,
        telling ? people.stream().map(one -> entry.about(one.value())).toList() : List.of(entry));
  }

  /** All holds of a case, newest first. */
  public List<Hold> listOfCase(CountyCode county, long caseId) {
    return store.listOfCase(county, caseId);
  }

  /** Those of a kind that stand, soonest to end first, at most a thousand. */
  public List<Hold> listStanding(CountyCode county, Hold.Kind kind) {
    return store.listStanding(county, kind, clock.instant());
  }
}
