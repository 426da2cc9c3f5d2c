// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.casework;

import static org.jingwei.casework.Situation.step;

import java.time.temporal.ChronoUnit;
import org.jingwei.casework.Situation.Step;
import org.jingwei.deadline.Bound;
import org.jingwei.directory.Permission;
import org.jingwei.shared.Outcome;
import org.jingwei.shared.Refusal;

/** Watching and asking for haste; the clocks' own warnings and escalations. */
final class OversightRules {

  private OversightRules() {}

  static Outcome<Step> supervise(Situation at, Move.Supervise move) {
    if (!at.may(Permission.SUPERVISE)) {
      return at.notYou(move);
    }
    if (!at.file().state().open() || at.file().supervised() == move.on()) {
      return at.notNow(move);
    }
    Refusal missing = at.wordsMissing("reason", move.reason());
    if (missing != null) {
      return Outcome.refused(missing);
    }
    CaseEdit next = at.file().edit();
    next.supervised = move.on();
    return step(next);
  }

  static Outcome<Step> urge(Situation at, Move.Urge move) {
    if (!at.isReporter() && !at.may(Permission.REMIND)) {
      return at.notYou(move);
    }
    if (!at.file().state().open() && at.file().forwardedTo() == null) {
      return at.notNow(move);
    }
    Refusal missing = at.wordsMissing("reason", move.reason());
    return missing == null ? step(at.file().edit()) : Outcome.refused(missing);
  }

  static Outcome<Step> escalate(Situation at, Move.Escalate move) {
    if (!byRule(at)) {
      return at.notYou(move);
    }
    CaseEdit next = at.file().edit();
    next.level = Math.max(at.file().level(), move.level());
    next.overdue = true;
    return step(next);
  }

  static Outcome<Step> warn(Situation at, Move.Warn move) {
    return byRule(at) ? step(at.file().edit()) : at.notYou(move);
  }

  static Outcome<Step> reckonAgain(Situation at, Move.ReckonAgain move) {
    return byRule(at) ? step(at.file().edit(), new Effect.ReckonClocks()) : at.notYou(move);
  }

  static Outcome<Step> bind(Situation at, Move.Bind move) {
    Bound bound =
        move.due() == null ? null : new Bound(move.due().truncatedTo(ChronoUnit.MILLIS), move.by());
    return byRule(at)
        ? step(at.file().edit(), new Effect.BindClock(move.source(), bound))
        : at.notYou(move);
  }

  static boolean byRule(Situation at) {
    return at.who() instanceof Who.Staff(var actor)
        && actor.personId() == 0
        && at.may(Permission.REMIND);
  }
}
