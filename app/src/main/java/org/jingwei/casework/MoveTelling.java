// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.casework;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What of a move stands in the history. */
final class MoveTelling {

  private MoveTelling() {}

  /** What the actor wrote; null where the move carries no words. */
  static @Nullable String reason(Move move) {
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
      case Move.TellApart m -> null;
      case Move.Dispatch m -> m.note();
      case Move.Recall m -> m.reason();
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
      case Move.Write m -> m.text();
      case Move.Reply m -> m.text();
      case Move.HearBack m -> m.words().isEmpty() ? null : m.words();
      case Move.CallOff m -> m.reason();
      case Move.Forward m -> null;
      case Move.Acknowledge m -> null;
      case Move.Escalate m -> null;
      case Move.Warn m -> null;
      case Move.ReckonAgain m -> null;
      case Move.Bind m -> null;
    };
  }

  /** What the move carries besides, by name; what is null is left out. */
  static Map<String, Object> detail(Move move, Who who) {
    return switch (move) {
      case Move.Amend m ->
          of(
              "category",
              m.category(),
              "urgency",
              m.urgency() == null ? null : m.urgency().name(),
              "division",
              m.division());
      case Move.Mark m -> of("petition", m.petition(), "confidential", m.confidential());
      case Move.Decline m -> of("route", m.route());
      case Move.RuleReview m -> of("upheld", m.upheld());
      case Move.CallHearing m -> of("until", m.until().toString());
      case Move.Represent m -> of("petitioners", m.petitioners(), "reports", m.reports());
      case Move.Merge m -> of("into", m.into());
      case Move.TellApart m -> of("from", m.from());
      case Move.Dispatch m ->
          of("unit", m.unit(), "coHandlers", m.coHandlers().isEmpty() ? null : m.coHandlers());
      case Move.Object m -> of("whose", m.whose());
      case Move.RuleObjection m -> of("upheld", m.upheld());
      case Move.Resolve m -> of("photos", m.photos().isEmpty() ? null : m.photos());
      case Move.Confirm m -> of("photos", m.photos().isEmpty() ? null : m.photos());
      case Move.Rework m -> of("photos", m.photos().isEmpty() ? null : m.photos());
      case Move.ReportOutcome m -> of("order", m.order());
      case Move.Suspend m -> of("until", m.until().toString());
      case Move.Whistle m -> of("units", m.units());
      case Move.AskExtension m -> of("amount", m.amount());
      case Move.RuleExtension m -> of("granted", m.granted());
      case Move.Callback m ->
          of("report", m.report(), "heard", m.heard().name(), "rating", m.rating());
      case Move.Write m -> of("report", m.report());
      case Move.Urge m -> of("report", reportOf(who));
      case Move.Reply m -> of("report", reportOf(who));
      case Move.Supervise m -> of("on", m.on());
      case Move.Recuse m -> of("unit", m.unit(), "on", m.on());
      case Move.Forward m ->
          of("to", m.to(), "called", m.called().zh(), "calledEn", m.called().en());
      case Move.HearBack m ->
          of(
              "from",
              m.from(),
              "called",
              m.called().zh(),
              "calledEn",
              m.called().en(),
              "number",
              m.number(),
              "status",
              m.status(),
              "ended",
              m.ended());
      case Move.Escalate m -> of("stage", m.stage(), "level", m.level());
      case Move.Warn m -> of("stage", m.stage());
      case Move.Bind m -> bound(m);
      default -> Map.of();
    };
  }

  private static Map<String, Object> bound(Move.Bind move) {
    return of(
        "source",
        move.source(),
        "by",
        move.by().zh(),
        "byEn",
        move.by().en(),
        "due",
        move.due() == null ? null : move.due().toString());
  }

  private static @Nullable Long reportOf(Who who) {
    return who instanceof Who.Reporter(long report) ? Long.valueOf(report) : null;
  }

  /** Names and values in turn. */
  private static Map<String, Object> of(@Nullable Object... told) {
    Map<String, Object> detail = new LinkedHashMap<>();
    for (int i = 0; i < told.length; i += 2) {
      @Nullable Object value = told[i + 1];
      if (value != null) {
        detail.put(String.valueOf(told[i]), value);
      }
    }
    return detail;
  }
}
