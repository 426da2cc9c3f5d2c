// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.casework;

import java.time.Instant;
import org.jingwei.directory.Actor;
import org.jingwei.ledger.LedgerAction;
import org.jingwei.ledger.LedgerActor;
import org.jingwei.ledger.LedgerEntry;
import org.jingwei.ledger.LedgerSubject;

/** Tells a move twice: to people, as the case file's history, and to the ledger. */
final class History {

  private static final ClassValue<LedgerAction> ACTIONS =
      new ClassValue<>() {
        @Override
        protected LedgerAction computeValue(Class<?> move) {
          return new LedgerAction("case." + MoveNames.of(move));
        }
      };

  private History() {}

  static CaseEvent event(
      long id, CaseFile before, CaseFile after, Move move, Who who, Instant now) {
    return new CaseEvent(
        after.county(),
        id,
        after.id(),
        after.version(),
        now,
        move.name(),
        before.state(),
        after.state(),
        actorKind(who),
        who.personId(),
        who.shownName(),
        who.unit(),
        MoveTelling.reason(move),
        MoveTelling.detail(move, who));
  }

  static LedgerEntry entry(CaseFile before, CaseFile after, Move move, Who who, Instant now) {
    String reason = MoveTelling.reason(move);
    return new LedgerEntry(
        now,
        ledgerActor(who),
        ACTIONS.get(move.getClass()),
        LedgerSubject.of("case-file", after.id()),
        0,
        reason == null ? "" : reason,
        "{\"from\":\""
            + before.state()
            + "\",\"to\":\""
            + after.state()
            + "\",\"version\":"
            + after.version()
            + "}");
  }

  static String actorKind(Who who) {
    return switch (who) {
      case Who.Reporter r -> "reporter";
      case Who.Staff(Actor actor) when actor.channel() != null -> "channel";
      case Who.Staff(Actor actor) -> actor.personId() == 0 ? "rule" : "staff";
    };
  }

  static LedgerActor ledgerActor(Who who) {
    return switch (who) {
      case Who.Reporter r -> LedgerActor.resident(0);
      case Who.Staff(Actor actor) when actor.channel() != null ->
          LedgerActor.channel(actor.channel());
      case Who.Staff(Actor actor) when actor.personId() == 0 -> LedgerActor.system(actor.name());
      case Who.Staff(Actor actor) ->
          LedgerActor.person(
              actor.personId(),
              actor.unit(),
              actor.grants().isEmpty() ? "" : actor.grants().getFirst().role().name());
    };
  }
}
