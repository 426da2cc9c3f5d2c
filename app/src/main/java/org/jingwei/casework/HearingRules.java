// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.casework;

import static org.jingwei.casework.Situation.step;

import java.time.Duration;
import org.jingwei.casework.Effect.PauseClock;
import org.jingwei.casework.Effect.ResumeClock;
import org.jingwei.casework.Situation.Step;
import org.jingwei.deadline.PauseCause;
import org.jingwei.deadline.Stage;
import org.jingwei.directory.Permission;
import org.jingwei.shared.Outcome;
import org.jingwei.shared.Refusal;

/**
 * The hearing (听证) in the final review of a petition: the time that it takes is left out of the
 * review's thirty days (信访工作条例, article 36), and of nothing else.
 */
final class HearingRules {

  /** The law sets no length; an end must be named, so that no review stands still for good. */
  private static final Duration LONGEST = Duration.ofDays(30);

  /** Of the reviews decided before, when the final one runs. */
  private static final int REVIEWS_BEFORE_FINAL = 1;

  private HearingRules() {}

  static Outcome<Step> call(Situation at, Move.CallHearing move) {
    if (!at.may(Permission.REVIEW_DECLINE)) {
      return at.notYou(move);
    }
    if (!underReview(at)) {
      return at.notNow(move);
    }
    if (at.facts().reviews().size() < REVIEWS_BEFORE_FINAL) {
      return at.refuse("hearing-not-final", null);
    }
    if (runs(at)) {
      return at.refuse("hearing-runs", null);
    }
    if (at.file().dueAt() != null && at.now().isAfter(at.file().dueAt())) {
      return at.refuse("hearing-after-deadline", null);
    }
    Refusal missing = at.wordsMissing("reason", move.reason());
    if (missing != null) {
      return Outcome.refused(missing);
    }
    if (!move.until().isAfter(at.now())) {
      return at.refuse("hearing-until-past", "until");
    }
    if (move.until().isAfter(at.now().plus(LONGEST))) {
      return at.refuse("hearing-until-far", "until", LONGEST.toDays());
    }
    CaseEdit next = at.file().edit();
    next.suspendedUntil = move.until();
    return step(next, new PauseClock(Stage.ARBITRATE, PauseCause.HEARING));
  }

  static Outcome<Step> end(Situation at, Move.EndHearing move) {
    boolean byRule = at.who().personId() == 0 && at.may(Permission.SUSPEND);
    if (!at.may(Permission.REVIEW_DECLINE) && !byRule) {
      return at.notYou(move);
    }
    if (!underReview(at) || !runs(at)) {
      return at.notNow(move);
    }
    CaseEdit next = at.file().edit();
    next.suspendedUntil = null;
    return step(next, new ResumeClock(Stage.ARBITRATE));
  }

  private static boolean underReview(Situation at) {
    return PetitionRules.ofOutcome(at.file()) && at.file().stage() == Stage.ARBITRATE;
  }

  /** Whether the review's clock stands still for a hearing. */
  static boolean runs(Situation at) {
    return at.file().suspendedUntil() != null;
  }
}
