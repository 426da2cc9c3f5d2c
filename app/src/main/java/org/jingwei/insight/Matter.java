// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.insight;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jingwei.casework.CaseState;
import org.jspecify.annotations.Nullable;

/**
 * A matter as far as figures need it.
 *
 * @param version of the last event folded in
 * @param category of the first level
 * @param place the grid cell's code, or the division's where no cell is known
 * @param unit the lead, or the last one
 * @param late whether any of its clocks ran out
 * @param warned whether the clock that runs now has reminded
 * @param presentedOn when the unit last said that it is done
 * @param closedOn when it was last closed
 * @param endedOn when it was declined or merged; null where it was taken on again
 * @param due whether a deadline for resolving runs
 * @param brokenOn when that deadline was broken; null where it was not, or the verdict fell
 */
record Matter(
    long caseId,
    int version,
    LocalDate receivedOn,
    String channel,
    String town,
    String place,
    String category,
    CaseState state,
    String unit,
    boolean late,
    boolean warned,
    String firstUnit,
    @Nullable LocalDate firstOn,
    boolean redispatched,
    @Nullable LocalDate presentedOn,
    @Nullable LocalDate closedOn,
    @Nullable LocalDate endedOn,
    boolean due,
    @Nullable LocalDate brokenOn) {

  private static final Set<CaseState> WITH_UNIT =
      EnumSet.of(
          CaseState.DISPATCHED,
          CaseState.OBJECTED,
          CaseState.HANDLING,
          CaseState.SUSPENDED,
          CaseState.RESOLVED,
          CaseState.CHECKED);

  /** Where this matter counts as it stands: taken back and counted anew with every change. */
  List<Cell> cells() {
    List<Cell> cells = new ArrayList<>();
    cells.add(new Cell(Measure.ARRIVED, receivedOn, town, "", channel, category));
    if (state.open()) {
      addStanding(cells);
    }
    if (state == CaseState.DECLINED) {
      add(cells, Measure.DECLINED, endedOn, "");
    }
    if (state == CaseState.MERGED && due && brokenOn == null) {
      add(cells, Measure.WITHDRAWN, endedOn, unit);
    }
    add(cells, Measure.BROKEN, brokenOn, unit);
    add(cells, Measure.DISPATCHED, firstOn, firstUnit);
    if (redispatched) {
      add(cells, Measure.REDISPATCHED, firstOn, firstUnit);
    }
    return cells;
  }

  private void addStanding(List<Cell> cells) {
    String now = WITH_UNIT.contains(state) ? unit : "";
    add(cells, Measure.OPEN, Cell.NOW, now);
    if (late) {
      add(cells, Measure.OVERDUE, Cell.NOW, now);
    } else if (warned) {
      add(cells, Measure.AT_RISK, Cell.NOW, now);
    }
  }

  private void add(List<Cell> cells, Measure measure, @Nullable LocalDate day, String of) {
    if (day != null) {
      cells.add(new Cell(measure, day, town, of, "", ""));
    }
  }
}
