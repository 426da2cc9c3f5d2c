// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.console.opendata;

import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jingwei.casework.Reporters;
import org.jingwei.casework.ToldCount;
import org.jingwei.grid.Division;
import org.jingwei.grid.Grid;
import org.jingwei.grid.GridCell;
import org.jingwei.insight.Arrivals;
import org.jingwei.insight.Insight;
import org.jingwei.insight.Line;
import org.jingwei.insight.Measure;
import org.jingwei.insight.Period;
import org.jingwei.insight.Scope;
import org.jingwei.report.Category;
import org.jingwei.report.CategoryTree;
import org.jingwei.report.Reports;
import org.jingwei.shared.CountyCode;
import org.jingwei.shared.DivisionCode;
import org.jingwei.shared.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Makes the release of the day, once for whoever asks first: twelve whole months, and the running
 * one up to the end of yesterday. Four statements for each month, over that month alone.
 */
@Component
public class Releases {

  /** How many whole months are published, besides the running one. */
  public static final int MONTHS = 12;

  private static final Words REST_TOWNS = new Words("其他乡镇合计", "Other towns together");
  private static final Words REST_CATEGORIES = new Words("其他类别合计", "Other categories together");

  private record Kept(LocalDate day, Release release) {}

  private final Reporters reporters;
  private final Reports reports;
  private final Insight insight;
  private final Grid grid;
  private final Clock clock;
  private final CountyCode county;
  private @Nullable Kept kept;

  Releases(
      Reporters reporters,
      Reports reports,
      Insight insight,
      Grid grid,
      Clock clock,
      @Value("${jingwei.county:421127}") int county) {
    this.reporters = reporters;
    this.reports = reports;
    this.insight = insight;
    this.grid = grid;
    this.clock = clock;
    this.county = new CountyCode(county);
  }

  /** The release of today, in the county's time zone. */
  public synchronized Release today() {
    LocalDate today = LocalDate.now(clock.withZone(zone()));
    Kept last = kept;
    if (last == null || !last.day().equals(today)) {
      last = new Kept(today, make(today));
      kept = last;
    }
    return last.release();
  }

  private ZoneId zone() {
    return insight.zoneOf(county);
  }

  private Release make(LocalDate today) {
    List<Release.OfCell> cells = new ArrayList<>();
    List<Release.OfCategory> categories = new ArrayList<>();
    List<Release.OfRate> rates = new ArrayList<>();
    List<Release.OfTown> towns = new ArrayList<>();
    Map<String, String> cellNames = new HashMap<>();
    for (GridCell cell : grid.listCells(county)) {
      cellNames.put(cell.code(), cell.name());
    }
    CategoryTree tree = reports.categories(county);
    LocalDate yesterday = today.minusDays(1);
    YearMonth last = YearMonth.from(yesterday);
    for (YearMonth month = YearMonth.from(today).minusMonths(MONTHS); !month.isAfter(last); ) {
      LocalDate end = month.equals(last) ? yesterday : month.atEndOfMonth();
      List<ToldCount> counts =
          reporters.listTold(
              county,
              month.atDay(1).atStartOfDay(zone()).toInstant(),
              end.plusDays(1).atStartOfDay(zone()).toInstant());
      cells.addAll(ofCells(month, counts, cellNames));
      categories.addAll(ofCategories(month, counts, tree));
      Period period = new Period(month.atDay(1), end);
      List<Line> outcomes = insight.listOutcomes(county, period, Scope.COUNTY);
      rates.addAll(Rates.of(month, outcomes, this::town));
      towns.addAll(ofTowns(month, insight.arrivals(county, period, Scope.COUNTY), outcomes));
      month = month.plusMonths(1);
    }
    return new Release(clock.instant(), sorted(cells), sorted(categories), sorted(rates), towns);
  }

  private static <L extends Release.Line> List<L> sorted(List<L> lines) {
    return lines.stream().sorted(Comparator.comparing(Release.Line::key)).toList();
  }

  private List<Release.OfCell> ofCells(
      YearMonth month, List<ToldCount> counts, Map<String, String> names) {
    Function<ToldCount, String> part =
        one -> {
          String cell = one.cell();
          return cell != null && names.containsKey(cell) ? cell : Told.REST;
        };
    return Told.of(summed(counts, part)).stream()
        .map(line ->
            new Release.OfCell(
                month,
                line.area(),
                town(line.area()),
                line.part(),
                names.getOrDefault(line.part(), ""),
                line.count(),
                grid.findMiddle(county, line.part().isEmpty() ? line.area() : line.part())
                    .orElse(null)))
        .toList();
  }

  private List<Release.OfCategory> ofCategories(
      YearMonth month, List<ToldCount> counts, CategoryTree tree) {
    return Told.of(summed(counts, one -> top(tree, one.category()))).stream()
        .map(line ->
            new Release.OfCategory(
                month,
                line.area(),
                town(line.area()),
                line.part(),
                tree.find(line.part()).map(Category::name).orElse(REST_CATEGORIES),
                line.count()))
        .toList();
  }

  /** Each as one part of its town: too few of a town are told with those of other towns. */
  private static List<Release.OfTown> ofTowns(
      YearMonth month, Arrivals arrivals, List<Line> outcomes) {
    Map<String, Long> came = new HashMap<>();
    arrivals.byTown().forEach(one -> came.merge(one.town(), one.amount(), Long::sum));
    Map<String, Long> closed = new HashMap<>();
    outcomes.forEach(
        line -> closed.merge(line.town(), line.counts().of(Measure.CLOSED), Long::sum));
    return Stream.concat(
            ofTowns(month, Measure.ARRIVED, came), ofTowns(month, Measure.CLOSED, closed))
        .toList();
  }

  private static Stream<Release.OfTown> ofTowns(
      YearMonth month, Measure measure, Map<String, Long> counts) {
    return Told.byArea(counts).entrySet().stream()
        .map(one -> new Release.OfTown(month, one.getKey(), measure, one.getValue()));
  }

  private static String top(CategoryTree tree, String category) {
    List<String> path = tree.path(category);
    return path.isEmpty() ? Told.REST : path.getLast();
  }

  private static Map<String, Map<String, Long>> summed(
      List<ToldCount> counts, Function<ToldCount, String> part) {
    Map<String, Map<String, Long>> sums = new HashMap<>();
    for (ToldCount one : counts) {
      sums.computeIfAbsent(one.town(), town -> new HashMap<>())
          .merge(part.apply(one), one.matters(), Long::sum);
    }
    return sums;
  }

  private Words town(String code) {
    return code.isEmpty()
        ? REST_TOWNS
        : Optional.of(code)
            .filter(DivisionCode::isValid)
            .flatMap(one -> grid.findDivision(new DivisionCode(one)))
            .map(Division::words)
            .orElse(new Words(code, code));
  }
}
