// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.casework;

import static org.jingwei.casework.CaseState.ACCEPTED;
import static org.jingwei.casework.CaseState.CLOSED;
import static org.jingwei.casework.CaseState.REPORTED;
import static org.jingwei.casework.Situation.step;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jingwei.casework.Effect.Ask;
import org.jingwei.casework.Effect.CancelClock;
import org.jingwei.casework.Effect.Decide;
import org.jingwei.casework.Effect.ForgetAnswers;
import org.jingwei.casework.Effect.StartClock;
import org.jingwei.casework.Effect.StopClock;
import org.jingwei.casework.Situation.Step;
import org.jingwei.deadline.Stage;
import org.jingwei.directory.Permission;
import org.jingwei.shared.Outcome;
import org.jingwei.shared.Refusal;

/**
 * What 信访工作条例 asks of a case file that is a petition, and the marks of a case file. A petition runs
 * on its own limits, is extended once by 30 days at most (34), and its outcome is reviewed twice at
 * most (35, 36): after that the same facts are not taken again.
 */
final class PetitionRules {

  /** After how long a review can no longer be asked for (信访工作条例, articles 35 and 36). */
  private static final Duration REVIEW_WINDOW = Duration.ofDays(30);

  /** The review (复查) and the final one (复核). */
  private static final int MOST_REVIEWS = 2;

  /** How often, and by how many days at most, a petition is extended (article 34). */
  static final int MOST_EXTENSIONS = 1;

  static final int LONGEST_EXTENSION = 30;

  private PetitionRules() {}

  static Outcome<Step> mark(Situation at, Move.Mark move) {
    if (!at.may(Permission.ACCEPT)) {
      return at.notYou(move);
    }
    CaseEdit next = at.file().edit();
    next.petition = move.petition() == null ? next.petition : move.petition();
    next.confidential = move.confidential() == null ? next.confidential : move.confidential();
    boolean becomes = next.petition && !at.file().petition();
    if (!at.file().state().open() || becomes && !at.in(REPORTED, ACCEPTED)) {
      return at.notNow(move);
    }
    if (at.file().petition() && !next.petition) {
      return at.refuse("petition-stays", "petition");
    }
    if (!becomes && next.confidential == at.file().confidential()) {
      return at.refuse("mark-nothing", null);
    }
    Refusal missing = at.wordsMissing("reason", move.reason());
    if (missing != null) {
      return Outcome.refused(missing);
    }
    Stage running = at.file().stage();
    return becomes && running != null
        ? step(next, new CancelClock(running), new StartClock(running, at.file().stateSince()))
        : step(next);
  }

  /** The petitioner does not agree with the outcome. */
  static Outcome<Step> askReview(Situation at, Move.AskReview move) {
    if (finished(at)) {
      return at.refuse("review-final", null);
    }
    if (at.now().isAfter(lastWord(at).plus(REVIEW_WINDOW))) {
      return at.refuse("review-too-late", null, REVIEW_WINDOW.toDays());
    }
    Refusal missing = at.wordsMissing("reason", move.reason());
    if (missing != null) {
      return Outcome.refused(missing);
    }
    CaseEdit next = at.file().edit();
    next.stage = Stage.ARBITRATE;
    return step(
        next, new Ask(Request.Kind.REVIEW, 0, move.reason()), new StartClock(Stage.ARBITRATE));
  }

  static Outcome<Step> ruleReview(Situation at, Move.RuleReview move, Request request) {
    if (HearingRules.runs(at)) {
      return at.refuse("hearing-open", null);
    }
    CaseEdit next = at.file().edit();
    var decide = new Decide(request.id(), !move.upheld(), move.reason());
    if (move.upheld()) {
      next.stage = null;
      return step(next, decide, new StopClock(Stage.ARBITRATE));
    }
    ClosingRules.openAgain(next);
    return step(
        next,
        decide,
        new StopClock(Stage.ARBITRATE),
        new StartClock(Stage.DISPATCH),
        new ForgetAnswers());
  }

  /** Whether the outcome of a petition, and not a refusal, is what a review is about. */
  static boolean ofOutcome(CaseFile file) {
    return file.petition() && file.state() == CLOSED;
  }

  /** Whether a petition has been through its final review. */
  static boolean finished(Situation at) {
    return at.file().petition() && at.facts().reviews().size() >= MOST_REVIEWS;
  }

  /** When the petitioner was last told an outcome. */
  private static Instant lastWord(Situation at) {
    List<Request> reviews = at.facts().reviews();
    Instant closed = at.file().closedAt() == null ? at.file().stateSince() : at.file().closedAt();
    Instant decided = reviews.isEmpty() ? null : reviews.getLast().decidedAt();
    return decided != null && decided.isAfter(closed) ? decided : closed;
  }
}
