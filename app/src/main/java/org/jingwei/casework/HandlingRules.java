// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.casework;

import static org.jingwei.casework.CaseState.*;
import static org.jingwei.casework.Situation.step;

import java.util.stream.Collectors;
import org.jingwei.casework.Effect.*;
import org.jingwei.casework.Situation.Step;
import org.jingwei.casework.WorkOrder.OrderState;
import org.jingwei.deadline.PauseCause;
import org.jingwei.deadline.Stage;
import org.jingwei.directory.Permission;
import org.jingwei.shared.Outcome;
import org.jingwei.shared.Refusal;
import org.jingwei.text.Gap;

/** The unit's work: resolve, a co-handler's outcome, suspension, more time. */
final class HandlingRules {

  private static final int LONGEST_EXTENSION = 365;

  private HandlingRules() {}

  static Outcome<Step> resolve(Situation at, Move.Resolve move) {
    if (!at.mayAsLead(Permission.HANDLE)) {
      return at.notYou(move);
    }
    Long order = at.file().leadOrder();
    if (!at.in(HANDLING) || order == null) {
      return at.notNow(move);
    }
    if (at.file().coHandlers() > 0) {
      return at.refuse("co-handlers-open", null, at.file().coHandlers());
    }
    if (at.file().extensionAsked()) {
      return at.refuse("extension-open", null);
    }
    Refusal missing = at.wordsMissing("outcome", move.outcome());
    if (missing != null) {
      return Outcome.refused(missing);
    }
    String gaps = gapsIn(move.outcome());
    if (!gaps.isEmpty()) {
      return at.refuse("outcome-gaps", "outcome", gaps);
    }
    CaseEdit next = at.file().edit().to(RESOLVED);
    next.handler = at.who().personId();
    next.stage = Stage.CHECK;
    // The verdict on the deadline falls with the check: until then the clock only stands still.
    return step(
        next,
        new PauseClock(Stage.RESOLVE, PauseCause.CHECK),
        new StartClock(Stage.CHECK),
        new ChangeOrder(order, OrderState.DONE, move.outcome()),
        new OwnPhotos(move.photos()));
  }

  /** What a draft left open, as it stands there; every reporter would read it. */
  private static String gapsIn(String outcome) {
    return Gap.listIn(outcome).stream()
        .map(gap -> outcome.substring(gap.start(), gap.end()))
        .distinct()
        .collect(Collectors.joining(" "));
  }

  static Outcome<Step> reportOutcome(Situation at, Move.ReportOutcome move) {
    WorkOrder order =
        at.facts().orders().stream().filter(o -> o.id() == move.order()).findFirst().orElse(null);
    if (order == null || order.lead() || !at.who().unit().equals(order.unit())) {
      return at.notYou(move);
    }
    if (!at.in(DISPATCHED, HANDLING, SUSPENDED) || !order.state().open()) {
      return at.notNow(move);
    }
    Refusal missing = at.wordsMissing("outcome", move.outcome());
    if (missing != null) {
      return Outcome.refused(missing);
    }
    CaseEdit next = at.file().edit();
    next.coHandlers--;
    return step(next, new ChangeOrder(order.id(), OrderState.DONE, move.outcome()));
  }

  static Outcome<Step> suspend(Situation at, Move.Suspend move) {
    if (!at.mayAsLead(Permission.SUSPEND)) {
      return at.notYou(move);
    }
    if (!at.in(HANDLING)) {
      return at.notNow(move);
    }
    Refusal missing = at.wordsMissing("cause", move.cause());
    if (missing != null) {
      return Outcome.refused(missing);
    }
    if (!move.until().isAfter(at.now())) {
      return at.refuse("until-past", "until");
    }
    if (move.until().isAfter(at.now().plus(at.settings().longestSuspension()))) {
      return at.refuse("until-too-far", "until", at.settings().longestSuspension().toDays());
    }
    if (at.file().dueAt() != null && at.now().isAfter(at.file().dueAt())) {
      return at.refuse("suspend-after-deadline", null);
    }
    CaseEdit next = at.file().edit().to(SUSPENDED);
    next.suspendedUntil = move.until();
    return step(next, new PauseClock(Stage.RESOLVE, PauseCause.SUSPENSION));
  }

  static Outcome<Step> resume(Situation at, Move.Resume move) {
    boolean byRule = at.who() instanceof Who.Staff(var actor) && actor.personId() == 0;
    if (!at.mayAsLead(Permission.SUSPEND) && !(byRule && at.may(Permission.SUSPEND))) {
      return at.notYou(move);
    }
    if (!at.in(SUSPENDED)) {
      return at.notNow(move);
    }
    CaseEdit next = at.file().edit().to(HANDLING);
    next.suspendedUntil = null;
    next.stage = Stage.RESOLVE;
    return step(next, new ResumeClock(Stage.RESOLVE));
  }

  static Outcome<Step> askExtension(Situation at, Move.AskExtension move) {
    if (!at.mayAsLead(Permission.ASK_EXTENSION)) {
      return at.notYou(move);
    }
    if (!at.in(HANDLING) || at.file().extensionAsked()) {
      return at.notNow(move);
    }
    boolean petition = at.file().petition();
    int most = petition ? PetitionRules.MOST_EXTENSIONS : at.settings().mostExtensions();
    if (at.file().extensions() >= most) {
      return at.refuse("extensions-used", null, most);
    }
    if (at.file().resolveDueAt() != null && at.now().isAfter(at.file().resolveDueAt())) {
      return at.refuse("extension-too-late", null);
    }
    int longest = petition ? PetitionRules.LONGEST_EXTENSION : LONGEST_EXTENSION;
    if (move.amount() < 1 || move.amount() > longest) {
      return at.refuse("amount-unfit", "amount", 1, longest);
    }
    Refusal missing = at.wordsMissing("reason", move.reason());
    if (missing != null) {
      return Outcome.refused(missing);
    }
    CaseEdit next = at.file().edit();
    next.extensionAsked = true;
    return step(next, new Ask(Request.Kind.EXTENSION, move.amount(), move.reason()));
  }

  static Outcome<Step> ruleExtension(Situation at, Move.RuleExtension move) {
    Request request = at.facts().request();
    boolean asker = request != null && request.askedBy() == at.who().personId();
    if (!at.may(Permission.APPROVE_EXTENSION) || asker) {
      return at.notYou(move);
    }
    if (!at.in(HANDLING, SUSPENDED) || !at.file().extensionAsked() || request == null) {
      return at.notNow(move);
    }
    Refusal missing = at.wordsMissing("reason", move.reason());
    if (missing != null) {
      return Outcome.refused(missing);
    }
    CaseEdit next = at.file().edit();
    next.extensionAsked = false;
    var decide = new Decide(request.id(), move.granted(), move.reason());
    if (!move.granted()) {
      return step(next, decide);
    }
    next.extensions++;
    return step(next, decide, new ExtendClock(Stage.RESOLVE, request, at.who().personId()));
  }
}
