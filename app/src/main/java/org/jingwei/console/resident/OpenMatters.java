// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.console.resident;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.jingwei.casework.OpenCount;
import org.jingwei.casework.Reporters;
import org.jingwei.grid.Division;
import org.jingwei.grid.Grid;
import org.jingwei.grid.GridCell;
import org.jingwei.grid.Wgs84;
import org.jingwei.shared.CountyCode;
import org.jingwei.shared.DivisionCode;
import org.jingwei.shared.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * What is open, as the public may see it: numbers by cell, never a place. A cell with few matters
 * is not told by itself but together with the other such cells of its town, and not at all where
 * these are few: nobody can work a small number out by subtraction.
 */
@Component
final class OpenMatters {

  static final int FEWEST = 3;
  private static final Duration FRESH = Duration.ofMinutes(5);

  /**
   * One number on the map.
   *
   * @param cell the cell's name; empty for the rest of a town
   * @param middle null where the county has no outlines
   */
  record Spot(Words town, String cell, int matters, @Nullable Wgs84 middle) {}

  /** All numbers at one moment. */
  record Picture(Instant at, List<Spot> spots) {}

  private final Reporters reporters;
  private final Grid grid;
  private final Clock clock;
  private final CountyCode county;
  private final AtomicReference<@Nullable Picture> kept = new AtomicReference<>();

  OpenMatters(
      Reporters reporters, Grid grid, Clock clock, @Value("${jingwei.county:421127}") int county) {
    this.reporters = reporters;
    this.grid = grid;
    this.clock = clock;
    this.county = new CountyCode(county);
  }

  /** The numbers as they were at most five minutes ago. */
  Picture now() {
    Picture last = kept.get();
    Instant now = clock.instant();
    if (last != null && now.isBefore(last.at().plus(FRESH)) && !now.isBefore(last.at())) {
      return last;
    }
    Picture fresh = new Picture(now, spots(reporters.listOpenCounts(county)));
    kept.set(fresh);
    return fresh;
  }

  private List<Spot> spots(List<OpenCount> counts) {
    Map<String, String> cells = new HashMap<>();
    for (GridCell cell : grid.listCells(county)) {
      cells.put(cell.code(), cell.name());
    }
    List<Spot> spots = new ArrayList<>();
    Map<String, Integer> rest = new LinkedHashMap<>();
    for (OpenCount count : counts) {
      String cell = count.cell();
      if (cell != null && count.matters() >= FEWEST && cells.containsKey(cell)) {
        spots.add(
            new Spot(
                town(count.town()), cells.getOrDefault(cell, ""), count.matters(), middle(cell)));
      } else {
        rest.merge(count.town(), count.matters(), Integer::sum);
      }
    }
    rest.forEach((town, matters) -> {
      if (matters >= FEWEST) {
        spots.add(new Spot(town(town), "", matters, middle(town)));
      }
    });
    return List.copyOf(spots);
  }

  private Words town(String code) {
    return Optional.of(code)
        .filter(DivisionCode::isValid)
        .flatMap(one -> grid.findDivision(new DivisionCode(one)))
        .map(Division::words)
        .orElse(new Words(code, ""));
  }

  private @Nullable Wgs84 middle(String code) {
    return grid.findMiddle(county, code).orElse(null);
  }
}
