// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.understanding;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jingwei.casework.CaseEvent;
import org.jingwei.casework.CaseState;
import org.jingwei.grid.Grid;
import org.jingwei.grid.PlaceHints;
import org.jingwei.shared.CountyCode;
import org.jingwei.shared.DivisionCode;
import org.jingwei.understanding.Opened.Told;
import org.jingwei.understanding.TallyStore.Sums;
import org.jingwei.understanding.TallyStore.What;
import org.jspecify.annotations.Nullable;

/**
 * Counts, week by week, where words alone would have put a matter beside where it lies when a
 * person takes it on, and what people decided about matters that looked the same.
 */
final class Tallying {

  private final Grid grid;
  private final TallyStore store;
  private final ZoneId zone;

  Tallying(Grid grid, TallyStore store, ZoneId zone) {
    this.grid = grid;
    this.store = store;
    this.zone = zone;
  }

  /**
   * @param events a stretch of the feed, which comes once
   * @param told the case files that a person took on in it
   */
  void take(CountyCode county, List<CaseEvent> events, Map<Long, Told> told) {
    Sums sums = new Sums();
    for (CaseEvent event : events) {
      if (event.actorKind().equals("staff")) {
        count(county, event, told.get(event.caseId()), sums);
      }
    }
    store.add(county, sums);
  }

  private void count(CountyCode county, CaseEvent event, @Nullable Told told, Sums sums) {
    LocalDate week = monday(event);
    switch (event.move()) {
      case "accept" -> {
        if (told != null) {
          place(county, week, told, sums);
        }
      }
      case "merge" -> {
        if (event.to() == CaseState.MERGED) {
          sums.add(week, What.MERGED);
        }
      }
      case "unmerge" -> {
        if (event.from() == CaseState.MERGED) {
          sums.add(week, What.UNDONE);
        }
      }
      case "tell-apart" -> sums.add(week, What.APART);
      default -> {}
    }
  }

  private void place(CountyCode county, LocalDate week, Told told, Sums sums) {
    sums.add(week, What.TOLD);
    Optional<DivisionCode> settled =
        grid.findSettled(county, told.placing(), PlaceHints.NONE)
            .filter(division -> !division.isCounty());
    if (settled.isPresent()) {
      sums.add(week, What.ALONE);
      if (settled.get().contains(told.file().division())) {
        sums.add(week, What.RIGHT);
      }
    }
  }

  private LocalDate monday(CaseEvent event) {
    return event
        .at()
        .atZone(zone)
        .toLocalDate()
        .with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
  }
}
