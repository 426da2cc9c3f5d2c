// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.casework;

import static org.jingwei.casework.CaseState.*;
import static org.jingwei.casework.Situation.step;

import java.time.Instant;
import java.util.List;
import org.jingwei.casework.Effect.*;
import org.jingwei.casework.Situation.Step;
import org.jingwei.deadline.Stage;
import org.jingwei.directory.Permission;
import org.jingwei.shared.Outcome;
import org.jingwei.shared.Refusal;

/** Taking a matter on, or not: accept, decline, review of a refusal, amend. */
final class AcceptRules {

  private AcceptRules() {}

  static Outcome<Step> accept(Situation at, Move.Accept move) {
    if (!at.may(Permission.ACCEPT)) {
      return at.notYou(move);
    }
    if (!at.in(REPORTED)) {
      return at.notNow(move);
    }
    if (at.file().category().equals(CaseFile.UNCLASSIFIED)) {
      return at.refuse("category-needed", "category");
    }
    CaseEdit next = at.file().edit().to(ACCEPTED);
    next.stage = Stage.DISPATCH;
    return step(next, new StopClock(Stage.ACCEPT), new StartClock(Stage.DISPATCH));
  }

  static Outcome<Step> decline(Situation at, Move.Decline move) {
    if (!at.may(Permission.DECLINE)) {
      return at.notYou(move);
    }
    if (!at.in(REPORTED)) {
      return at.notNow(move);
    }
    Refusal reason = at.wordsMissing("reason", move.reason());
    Refusal route = at.wordsMissing("route", move.route());
    if (reason != null) {
      return Outcome.refused(reason);
    }
    if (route != null) {
      return Outcome.refused(route);
    }
    CaseEdit next = at.file().edit().to(DECLINED);
    next.stage = null;
    next.closedAt = at.now();
    return step(next, new StopClock(Stage.ACCEPT));
  }

  static Outcome<Step> askReview(Situation at, Move.AskReview move) {
    if (!at.isReporter() && !at.may(Permission.TAKE_REPORT)) {
      return at.notYou(move);
    }
    boolean ofOutcome = PetitionRules.ofOutcome(at.file());
    if (!at.in(DECLINED) && !ofOutcome || at.file().stage() != null) {
      return at.notNow(move);
    }
    if (ofOutcome) {
      return PetitionRules.askReview(at, move);
    }
    if (reviewed(at)) {
      return at.refuse("review-upheld", null);
    }
    if (at.file().closedAt() != null
        && at.now().isAfter(at.file().closedAt().plus(at.settings().reviewWindow()))) {
      return at.refuse("review-too-late", null, at.settings().reviewWindow().toDays());
    }
    Refusal reason = at.wordsMissing("reason", move.reason());
    if (reason != null) {
      return Outcome.refused(reason);
    }
    CaseEdit next = at.file().edit();
    next.stage = Stage.ARBITRATE;
    return step(
        next, new Ask(Request.Kind.REVIEW, 0, move.reason()), new StartClock(Stage.ARBITRATE));
  }

  /** Whether this refusal, and not one before it, was reviewed and stands. */
  private static boolean reviewed(Situation at) {
    Instant declined = at.file().closedAt();
    List<Request> reviews = at.facts().reviews();
    Instant decided = reviews.isEmpty() ? null : reviews.getLast().decidedAt();
    return declined != null && decided != null && !decided.isBefore(declined);
  }

  static Outcome<Step> ruleReview(Situation at, Move.RuleReview move) {
    if (!at.may(Permission.REVIEW_DECLINE)) {
      return at.notYou(move);
    }
    Request request = at.facts().request();
    boolean ofOutcome = PetitionRules.ofOutcome(at.file());
    if (!at.in(DECLINED) && !ofOutcome || request == null) {
      return at.notNow(move);
    }
    Refusal reason = at.wordsMissing("reason", move.reason());
    if (reason != null) {
      return Outcome.refused(reason);
    }
    if (ofOutcome) {
      return PetitionRules.ruleReview(at, move, request);
    }
    CaseEdit next = at.file().edit();
    var decide = new Decide(request.id(), !move.upheld(), move.reason());
    if (move.upheld()) {
      next.stage = null;
      return step(next, decide, new StopClock(Stage.ARBITRATE));
    }
    next.to(REPORTED).stage = Stage.ACCEPT;
    next.closedAt = null;
    return step(next, decide, new StopClock(Stage.ARBITRATE), new StartClock(Stage.ACCEPT));
  }

  /**
   * What and where can be corrected until a unit has the order; a new limit counts from the start.
   */
  static Outcome<Step> amend(Situation at, Move.Amend move) {
    if (!at.may(Permission.ACCEPT)) {
      return at.notYou(move);
    }
    if (!at.in(REPORTED, ACCEPTED)) {
      return at.notNow(move);
    }
    CaseEdit next = at.file().edit();
    if (move.category() != null) {
      next.category = move.category();
    }
    if (move.urgency() != null) {
      next.urgency = move.urgency();
    }
    Facts.Place place = at.facts().place();
    if (place != null) {
      next.cell = place.cell();
      next.division = place.division();
      next.point = place.point();
    }
    boolean sameLimit =
        next.category.equals(at.file().category()) && next.urgency == at.file().urgency();
    Stage running = at.file().stage();
    if (sameLimit || running == null) {
      return step(next);
    }
    return step(next, new CancelClock(running), new StartClock(running, at.file().stateSince()));
  }
}
