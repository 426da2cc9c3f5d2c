// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.casework;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jingwei.casework.Situation.Step;
import org.jingwei.directory.Actor;
import org.jingwei.ledger.Ledger;
import org.jingwei.shared.CountyCode;
import org.jingwei.shared.Ids;
import org.jingwei.shared.Outcome;
import org.jingwei.shared.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.IncorrectUpdateSemanticsDataAccessException;
import org.springframework.dao.PessimisticLockingFailureException;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Makes one move happen, whole or not at all: the case file is held, the key and the version are
 * checked, the rule decides, and case file, orders, clocks, history and ledger are written in one
 * transaction.
 */
final class MoveWriter {

  private static final int MOST_TRIES = 3;

  /** A move as it was asked for; the version and the key may be null, as in {@link #apply}. */
  private record Asked(
      CountyCode county,
      long caseId,
      @Nullable Integer version,
      Move move,
      Who who,
      @Nullable String key,
      boolean onlySeen) {}

  private final CaseStore cases;
  private final CaseSight sight;
  private final MoveKeys keys;
  private final FactsLoader facts;
  private final Amendments amendments;
  private final Alikes alikes;
  private final Clocks clocks;
  private final EffectWriter effects;
  private final EventStore events;
  private final Ledger ledger;
  private final Function<CountyCode, CaseworkSettings> settings;
  private final TransactionTemplate transaction;
  private final Ids ids;
  private final Clock clock;

  MoveWriter(
      CaseStore cases,
      CaseSight sight,
      MoveKeys keys,
      FactsLoader facts,
      Amendments amendments,
      Alikes alikes,
      Clocks clocks,
      EffectWriter effects,
      EventStore events,
      Ledger ledger,
      Function<CountyCode, CaseworkSettings> settings,
      TransactionTemplate transaction,
      Ids ids,
      Clock clock) {
    this.cases = cases;
    this.sight = sight;
    this.keys = keys;
    this.facts = facts;
    this.amendments = amendments;
    this.alikes = alikes;
    this.clocks = clocks;
    this.effects = effects;
    this.events = events;
    this.ledger = ledger;
    this.settings = settings;
    this.transaction = transaction;
    this.ids = ids;
    this.clock = clock;
  }

  /**
   * @param version the version that the actor saw; null for a rule, which acts on what is there
   * @param key the Idempotency-Key; null for a rule that is exactly-once by other means
   */
  Outcome<CaseFile> apply(
      CountyCode county,
      long caseId,
      @Nullable Integer version,
      Move move,
      Who who,
      @Nullable String key) {
    return apply(new Asked(county, caseId, version, move, who, key, false));
  }

  /** As {@link #apply}, for an actor for whom only what they may see exists. */
  Outcome<CaseFile> applySeen(Actor actor, long caseId, int version, Move move, String key) {
    Who who = new Who.Staff(actor);
    return apply(new Asked(actor.county(), caseId, version, move, who, key, true));
  }

  private Outcome<CaseFile> apply(Asked asked) {
    for (int tries = 1; ; tries++) {
      try {
        return once(asked, tries > 1);
      } catch (PessimisticLockingFailureException | IncorrectUpdateSemanticsDataAccessException e) {
        // Two merges each held what the other needed and the database let one go; or the same key
        // came twice at once and the other was quicker. It starts over and sees what the other did.
        if (tries == MOST_TRIES) {
          throw e;
        }
      }
    }
  }

  private Outcome<CaseFile> once(Asked asked, boolean keyFirst) {
    Outcome<CaseFile> outcome =
        transaction.execute(status -> {
          Outcome<CaseFile> result = within(asked, keyFirst);
          if (result instanceof Outcome.Refused) {
            status.setRollbackOnly();
          }
          return result;
        });
    return java.util.Objects.requireNonNull(outcome);
  }

  /** A rule's move in the caller's transaction; what is refused has changed nothing. */
  Outcome<CaseFile> applyWithin(CountyCode county, long caseId, Move move, Who rule) {
    return within(new Asked(county, caseId, null, move, rule, null, false), false);
  }

  private Outcome<CaseFile> within(Asked asked, boolean keyFirst) {
    Optional<Refusal> wrong = MoveWords.findWrong(asked.move());
    if (wrong.isPresent()) {
      return Outcome.refused(wrong.get());
    }
    Optional<CaseFile> found = cases.lock(asked.county(), asked.caseId());
    if (found.isEmpty() || asked.onlySeen() && !sight.sees(asked.who(), found.get())) {
      return Outcome.refused(Refusal.of(Refusal.Kind.ABSENT, "case-unknown"));
    }
    CaseFile file = found.get();
    String key = asked.key();
    if (key == null) {
      return decide(file, asked);
    }
    // A retry finds the version moved on by its first try; so the key need not be asked for before.
    Outcome<CaseFile> known = keyFirst ? again(file, asked, key) : null;
    if (known != null) {
      return known;
    }
    Outcome<CaseFile> made = decide(file, asked);
    if (made instanceof Outcome.Refused) {
      known = again(file, asked, key);
      return known == null ? made : known;
    }
    keys.claim(file, asked.move(), asked.who(), key);
    return made;
  }

  /** What a request whose key stood before is answered; null when it is new. */
  private @Nullable Outcome<CaseFile> again(CaseFile file, Asked asked, String key) {
    return keys.find(file.county(), key)
        .map(before ->
            before.fits(file, asked.move(), asked.who())
                ? Outcome.done(file)
                : Outcome.<CaseFile>refused(MoveKeys.reused()))
        .orElse(null);
  }

  private Outcome<CaseFile> decide(CaseFile file, Asked asked) {
    Integer version = asked.version();
    if (version != null && version != file.version()) {
      return Outcome.refused(
          Refusal.of(
              Refusal.Kind.CONFLICT, "version-old", version, file.version(), file.state().name()));
    }
    Move move = asked.move();
    Who who = asked.who();
    Outcome<Facts> known =
        move instanceof Move.Amend amend
            ? amendments.check(file, amend)
            : Outcome.done(facts.load(file, move));
    return switch (known) {
      case Outcome.Refused<Facts>(var refusals) -> new Outcome.Refused<>(refusals);
      case Outcome.Done<Facts>(Facts about) -> {
        Situation at =
            new Situation(
                file, who, clock.instant(), settings.apply(file.county()), about, ids::next);
        yield Lifecycle.decide(at, move).map(step -> write(at, step, move));
      }
    };
  }

  private CaseFile write(Situation at, Step step, Move move) {
    CaseFile before = at.file();
    Instant now = at.now();
    if (move instanceof Move.Amend) {
      alikes.propose(before, step.edit());
    }
    ClockFacts told = clocks.carryOut(before, step, now);
    CaseFile after = step.edit().done(now);
    cases.update(after);
    for (Effect effect : step.effects()) {
      effects.carryOut(before, effect, move, at);
    }
    events.insertAll(
        List.of(
            History.event(ids.next(), before, after, move, at.who(), now)
                .telling(EventFacts.of(before, after, told))));
    ledger.append(before.county(), History.entry(before, after, move, at.who(), now));
    return after;
  }
}
