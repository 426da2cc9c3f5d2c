// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.casework;

import static org.jingwei.casework.Situation.step;

import org.jingwei.casework.Situation.Step;
import org.jingwei.shared.Outcome;
import org.jingwei.shared.Refusal;

/** Words between those who work on a matter and those who told of it, through the centre. */
final class LetterRules {

  /** What still goes into a text message with the centre's name and the report's code. */
  static final int LONGEST_LETTER = 200;

  private LetterRules() {}

  static Outcome<Step> write(Situation at, Move.Write move) {
    boolean may =
        at.who() instanceof Who.Staff(var actor)
            && ContactRules.mayReach(at.file(), at.facts().orders(), actor);
    if (!may) {
      return at.file().state().open() ? at.notYou(move) : at.notNow(move);
    }
    if (at.facts().reports().stream().noneMatch(report -> report.id() == move.report())) {
      return at.refuse("report-unknown", "report");
    }
    Refusal wrong = at.wordsMissing("text", move.text());
    if (wrong != null) {
      return Outcome.refused(wrong);
    }
    int length = move.text().length();
    return length > LONGEST_LETTER
        ? at.refuse("text-too-long", "text", LONGEST_LETTER, length)
        : step(at.file().edit());
  }

  /** Also when the matter has ended: what a reporter adds then is read, and moves nothing. */
  static Outcome<Step> reply(Situation at, Move.Reply move) {
    if (!at.isReporter()) {
      return at.notYou(move);
    }
    Refusal wrong = at.wordsMissing("text", move.text());
    return wrong == null ? step(at.file().edit()) : Outcome.refused(wrong);
  }
}
