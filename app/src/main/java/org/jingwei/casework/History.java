// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.casework;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jingwei.directory.Actor;
import org.jingwei.ledger.LedgerAction;
import org.jingwei.ledger.LedgerActor;
import org.jingwei.ledger.LedgerEntry;
import org.jingwei.ledger.LedgerSubject;
import org.jspecify.annotations.Nullable;

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
        reason(move),
        detail(move, who));
  }

  static LedgerEntry entry(CaseFile before, CaseFile after, Move move, Who who, Instant now) {
    String reason = reason(move);
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

  private static @Nullable String reason(Move move) {
    return switch (move) {
      case Move.Amend m -> m.reason();
      case Move.Mark m -> m.reason();
      case Move.Accept m -> m.note();
      case Move.Decline m -> m.reason();
      case Move.AskReview m -> m.reason();
      case Move.RuleReview m -> m.reason();
      case Move.CallHearing m -> m.reason();
      case Move.EndHearing m -> m.reason();
      case Move.Represent m -> null;
      case Move.Merge m -> m.reason();
      case Move.Unmerge m -> m.reason();
      case Move.Dispatch m -> m.note();
      case Move.Object m -> m.reason();
      case Move.RuleObjection m -> m.reason();
      case Move.Resolve m -> m.outcome();
      case Move.ReportOutcome m -> m.outcome();
      case Move.Suspend m -> m.cause();
      case Move.Resume m -> m.reason();
      case Move.Whistle m -> m.reason();
      case Move.AskExtension m -> m.reason();
      case Move.RuleExtension m -> m.reason();
      case Move.Confirm m -> m.note();
      case Move.Rework m -> m.reason();
      case Move.Callback m -> m.note();
      case Move.Reopen m -> m.reason();
      case Move.Supervise m -> m.reason();
      case Move.Recuse m -> m.reason();
      case Move.Urge m -> m.reason();
      case Move.Acknowledge m -> null;
      case Move.Escalate m -> null;
      case Move.Warn m -> null;
      case Move.ReckonAgain m -> null;
    };
  }

  private static Map<String, Object> detail(Move move, Who who) {
    Map<String, Object> detail = new LinkedHashMap<>();
    switch (move) {
      case Move.Amend m -> {
        put(detail, "category", m.category());
        put(detail, "urgency", m.urgency() == null ? null : m.urgency().name());
        put(detail, "division", m.division());
      }
      case Move.Mark m -> {
        put(detail, "petition", m.petition());
        put(detail, "confidential", m.confidential());
      }
      case Move.Decline m -> put(detail, "route", m.route());
      case Move.RuleReview m -> put(detail, "upheld", m.upheld());
      case Move.CallHearing m -> put(detail, "until", m.until().toString());
      case Move.Represent m -> {
        put(detail, "petitioners", m.petitioners());
        put(detail, "reports", m.reports());
      }
      case Move.Merge m -> put(detail, "into", m.into());
      case Move.Dispatch m -> {
        put(detail, "unit", m.unit());
        put(detail, "coHandlers", m.coHandlers().isEmpty() ? null : m.coHandlers());
      }
      case Move.Object m -> put(detail, "whose", m.whose());
      case Move.RuleObjection m -> put(detail, "upheld", m.upheld());
      case Move.Resolve m -> put(detail, "photos", m.photos().isEmpty() ? null : m.photos());
      case Move.ReportOutcome m -> put(detail, "order", m.order());
      case Move.Suspend m -> put(detail, "until", m.until().toString());
      case Move.Whistle m -> put(detail, "units", m.units());
      case Move.AskExtension m -> put(detail, "amount", m.amount());
      case Move.RuleExtension m -> put(detail, "granted", m.granted());
      case Move.Callback m -> {
        put(detail, "report", m.report());
        put(detail, "heard", m.heard().name());
        put(detail, "rating", m.rating());
      }
      case Move.Urge m ->
          put(detail, "report", who instanceof Who.Reporter(long report) ? report : null);
      case Move.Supervise m -> put(detail, "on", m.on());
      case Move.Recuse m -> {
        put(detail, "unit", m.unit());
        put(detail, "on", m.on());
      }
      case Move.Escalate m -> {
        put(detail, "stage", m.stage());
        put(detail, "level", m.level());
      }
      case Move.Warn m -> put(detail, "stage", m.stage());
      default -> {}
    }
    return detail;
  }

  private static void put(Map<String, Object> detail, String name, @Nullable Object value) {
    if (value != null) {
      detail.put(name, value);
    }
  }
}
