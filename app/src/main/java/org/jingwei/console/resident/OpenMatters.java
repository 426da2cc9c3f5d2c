// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.console.resident;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicReference;
import org.jingwei.casework.OpenCount;
import org.jingwei.casework.Reporters;
import org.jingwei.console.kit.ConsoleSettings;
import org.jingwei.console.opendata.Release;
import org.jingwei.console.opendata.Releases;
import org.jingwei.console.opendata.Told;
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
 * What is open or was told, as the public may see it: numbers by cell, never a place. Small ones
 * are told together with others ({@link Told}): nobody can work a small number out by subtraction.
 * Months are sums of what the day's release tells, so that two of them compared tell no more than
 * that.
 */
@Component
final class OpenMatters {

  private static final Words ELSEWHERE = new Words("其他乡镇合计", "Other towns together");
  private static final Comparator<Told.Line> ORDER =
      Comparator.comparing(Told.Line::area).thenComparing(Told.Line::part);
  private static final Duration FRESH = Duration.ofMinutes(5);

  /**
   * One number on the map.
   *
   * @param code the town's; empty for all towns that are not told by themselves
   * @param town its name, or words for those towns
   * @param cell null for the rest of a town
   * @param middle null where the county has no outlines
   */
  record Spot(
      String code, Words town, @Nullable GridCell cell, long matters, @Nullable Wgs84 middle) {}

  /** All numbers at one moment. */
  record Picture(Instant at, List<Spot> spots) {}

  private final Reporters reporters;
  private final Grid grid;
  private final Releases releases;
  private final ZoneId zone;
  private final Clock clock;
  private final CountyCode county;
  private final AtomicReference<@Nullable Picture> kept = new AtomicReference<>();

  OpenMatters(
      Reporters reporters,
      Grid grid,
      Releases releases,
      ConsoleSettings settings,
      Clock clock,
      @Value("${jingwei.county:421127}") int county) {
    this.reporters = reporters;
    this.grid = grid;
    this.releases = releases;
    this.zone = settings.zone();
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
    Picture fresh = new Picture(now, spots(open(cells())));
    kept.set(fresh);
    return fresh;
  }

  /**
   * The numbers of the last months.
   *
   * @param category of the first level; empty for all, which are told by cell
   */
  Picture told(int months, String category) {
    Release release = releases.today();
    YearMonth from =
        YearMonth.from(release.madeAt().atZone(zone).minusDays(1)).minusMonths(months - 1L);
    Map<Told.Line, Long> sums = new TreeMap<>(ORDER);
    if (category.isEmpty()) {
      release.matters().stream()
          .filter(one -> !one.month().isBefore(from))
          .forEach(
              one -> sums.merge(new Told.Line(one.town(), one.cell(), 0), one.count(), Long::sum));
    } else {
      release.categories().stream()
          .filter(one -> !one.month().isBefore(from) && one.category().equals(category))
          .forEach(
              one -> sums.merge(new Told.Line(one.town(), Told.REST, 0), one.count(), Long::sum));
    }
    return new Picture(
        release.madeAt(),
        spots(
            sums.entrySet().stream()
                .map(e -> new Told.Line(e.getKey().area(), e.getKey().part(), e.getValue()))
                .toList()));
  }

  private List<Told.Line> open(Map<String, GridCell> known) {
    Map<String, Map<String, Long>> counts = new HashMap<>();
    for (OpenCount count : reporters.listOpenCounts(county)) {
      String cell = count.cell();
      String part = cell != null && known.containsKey(cell) ? cell : Told.REST;
      counts
          .computeIfAbsent(count.town(), town -> new HashMap<>())
          .merge(part, (long) count.matters(), Long::sum);
    }
    return Told.of(counts);
  }

  private Map<String, GridCell> cells() {
    Map<String, GridCell> cells = new HashMap<>();
    for (GridCell cell : grid.listCells(county)) {
      cells.put(cell.code(), cell);
    }
    return cells;
  }

  private List<Spot> spots(List<Told.Line> told) {
    Map<String, GridCell> cells = cells();
    return told.stream()
        .map(line ->
            new Spot(
                line.area(),
                town(line.area()),
                cells.get(line.part()),
                line.count(),
                middle(line.part().isEmpty() ? line.area() : line.part())))
        .toList();
  }

  private Words town(String code) {
    return code.isEmpty()
        ? ELSEWHERE
        : Optional.of(code)
            .filter(DivisionCode::isValid)
            .flatMap(one -> grid.findDivision(new DivisionCode(one)))
            .map(Division::words)
            .orElse(new Words(code, ""));
  }

  private @Nullable Wgs84 middle(String code) {
    return grid.findMiddle(county, code).orElse(null);
  }
}
