// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.casework;

import static org.jingwei.casework.CaseState.DECLINED;
import static org.jingwei.casework.Situation.step;

import org.jingwei.casework.Situation.Step;
import org.jingwei.directory.Permission;
import org.jingwei.shared.Outcome;
import org.jingwei.shared.Refusal;

/**
 * Sending a declined matter on to those whose it is. It stays declined here, whatever becomes of it
 * there; petitions and what is confidential go by their own ways, never by this one.
 */
final class ForwardRules {

  private ForwardRules() {}

  static Outcome<Step> forward(Situation at, Move.Forward move) {
    if (!at.may(Permission.DECLINE)) {
      return at.notYou(move);
    }
    boolean underReview = at.file().stage() != null;
    if (!at.in(DECLINED) || underReview || at.file().forwardedTo() != null) {
      return at.notNow(move);
    }
    if (at.file().petition() || at.file().confidential()) {
      return at.refuse(at.file().petition() ? "forward-petition" : "forward-confidential", null);
    }
    CaseEdit next = at.file().edit();
    next.forwardedTo = move.to();
    return step(next);
  }

  /** What comes late, after it was called off or taken on here after all, is told as well. */
  static Outcome<Step> hearBack(Situation at, Move.HearBack move) {
    if (!OversightRules.byRule(at)) {
      return at.notYou(move);
    }
    CaseEdit next = at.file().edit();
    if (move.ended() && move.from().equals(at.file().forwardedTo())) {
      next.forwardedTo = null;
    }
    return step(next);
  }

  static Outcome<Step> callOff(Situation at, Move.CallOff move) {
    if (!at.may(Permission.DECLINE)) {
      return at.notYou(move);
    }
    if (at.file().forwardedTo() == null) {
      return at.notNow(move);
    }
    Refusal missing = at.wordsMissing("reason", move.reason());
    if (missing != null) {
      return Outcome.refused(missing);
    }
    CaseEdit next = at.file().edit();
    next.forwardedTo = null;
    return step(next);
  }
}
