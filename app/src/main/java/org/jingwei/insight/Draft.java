// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.insight;

import java.time.LocalDate;
import org.jingwei.casework.CaseState;
import org.jspecify.annotations.Nullable;

/** The next picture of a matter while an event is folded in. */
final class Draft {

  final long caseId;
  private final LocalDate receivedOn;
  private final String channel;
  int version;
  String town;
  String place;
  String category;
  CaseState state;
  String unit;
  boolean late;
  boolean warned;
  String firstUnit;
  @Nullable LocalDate firstOn;
  boolean redispatched;
  @Nullable LocalDate presentedOn;
  @Nullable LocalDate closedOn;
  @Nullable LocalDate endedOn;
  boolean due;
  @Nullable LocalDate brokenOn;

  Draft(Matter m) {
    caseId = m.caseId();
    receivedOn = m.receivedOn();
    channel = m.channel();
    version = m.version();
    town = m.town();
    place = m.place();
    category = m.category();
    state = m.state();
    unit = m.unit();
    late = m.late();
    warned = m.warned();
    firstUnit = m.firstUnit();
    firstOn = m.firstOn();
    redispatched = m.redispatched();
    presentedOn = m.presentedOn();
    closedOn = m.closedOn();
    endedOn = m.endedOn();
    due = m.due();
    brokenOn = m.brokenOn();
  }

  Matter done() {
    return new Matter(
        caseId,
        version,
        receivedOn,
        channel,
        town,
        place,
        category,
        state,
        unit,
        late,
        warned,
        firstUnit,
        firstOn,
        redispatched,
        presentedOn,
        closedOn,
        endedOn,
        due,
        brokenOn);
  }
}
