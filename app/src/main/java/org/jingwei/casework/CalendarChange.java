// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.casework;

import java.time.Clock;
import org.jingwei.deadline.Deadlines;
import org.jingwei.directory.Actor;
import org.jingwei.shared.CountyCode;

/** Brings a new calendar to the case files that it concerns, each by a move on the record. */
final class CalendarChange {

  private final Deadlines deadlines;
  private final MoveWriter moves;
  private final Clock clock;

  CalendarChange(Deadlines deadlines, MoveWriter moves, Clock clock) {
    this.deadlines = deadlines;
    this.moves = moves;
    this.clock = clock;
  }

  int carryOut(CountyCode county) {
    Who rule = new Who.Staff(Actor.rule(county, "deadline"));
    var outdated = deadlines.listOutdated(county, clock.instant());
    for (long caseFile : outdated) {
      moves.apply(county, caseFile, null, new Move.ReckonAgain(), rule, null).orThrow();
    }
    return outdated.size();
  }
}
