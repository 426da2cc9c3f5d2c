// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.casework;

import java.util.Locale;
import org.jingwei.deadline.Alert;
import org.jingwei.deadline.AlertListener;
import org.jingwei.deadline.Stage;
import org.jingwei.directory.Actor;

/**
 * What the clocks raise becomes a move of the program's own rules, in the transaction that records
 * the alert: reminded once, escalated once a level, resumed once.
 */
final class ClockAlerts implements AlertListener {

  private final MoveWriter moves;
  private final CaseStore cases;

  ClockAlerts(MoveWriter moves, CaseStore cases) {
    this.moves = moves;
    this.cases = cases;
  }

  @Override
  public boolean raised(Alert alert) {
    if (cases.isHeld(alert.county(), alert.caseFile())) {
      return false;
    }
    Who rule = new Who.Staff(Actor.rule(alert.county(), "deadline"));
    String stage = alert.stage().name().toLowerCase(Locale.ROOT);
    Move move =
        switch (alert.kind()) {
          case REMINDER -> new Move.Warn(stage);
          case ESCALATION -> new Move.Escalate(stage, alert.level().ordinal());
          case PAUSE_ENDED ->
              alert.stage() == Stage.ARBITRATE ? new Move.EndHearing(null) : new Move.Resume(null);
        };
    // A refusal means that the matter has moved on in between: the alert is spent all the same.
    moves.applyWithin(alert.county(), alert.caseFile(), move, rule);
    return true;
  }
}
