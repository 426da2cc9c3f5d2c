// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.console.board;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.ToLongFunction;
import org.jingwei.console.kit.Say;
import org.jingwei.insight.Arrivals;
import org.jingwei.insight.Counts;
import org.jingwei.insight.Insight;
import org.jingwei.insight.Line;
import org.jingwei.insight.Measure;
import org.jingwei.insight.Period;
import org.jingwei.insight.Scope;
import org.jingwei.shared.CountyCode;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts the public figures together. */
@Component
final class PublicViews {

  /** What is told of a place, as far as it may be. */
  private static final List<ToLongFunction<Counts>> TOLD =
      List.of(
          c -> c.of(Measure.CLOSED),
          c -> c.of(Measure.OPEN),
          c -> c.onTime().part(),
          c -> c.onTime().whole(),
          c -> c.of(Measure.REOPENED),
          c -> c.resolution().part(),
          c -> c.resolution().whole());

  private final Insight insight;
  private final RowNames names;

  PublicViews(Insight insight, RowNames names) {
    this.insight = insight;
    this.names = names;
  }

  PublicFigures of(CountyCode county, Period period, Say say) {
    Arrivals arrivals = insight.arrivals(county, period, Scope.COUNTY);
    List<Line> done = insight.listOutcomes(county, period, Scope.COUNTY);
    List<Line> standing = insight.listStanding(county, Scope.COUNTY);
    Map<String, Counts> counts = new TreeMap<>(Lines.by(Line::town, List.of(done, standing)));
    Map<String, Long> came = new HashMap<>();
    for (Arrivals.OfTown one : arrivals.byTown()) {
      came.merge(one.town(), one.amount(), Long::sum);
      counts.putIfAbsent(one.town(), Counts.NONE);
    }
    Counts all = Lines.total(done).plus(Lines.total(standing));
    List<List<@Nullable Long>> wholeCells = cells(List.of(arrivals.total()), List.of(all));
    String name = say.it("figures.whole");
    return new PublicFigures(
        county.value(),
        period.from(),
        period.to(),
        insight.findLast(county).orElse(null),
        Suppression.LEAST,
        place(county.toString(), name, wholeCells, 0),
        places(counts, came, say));
  }

  private List<PublicFigures.Place> places(
      Map<String, Counts> counts, Map<String, Long> came, Say say) {
    List<String> codes = List.copyOf(counts.keySet());
    List<List<@Nullable Long>> cells =
        cells(
            codes.stream().map(code -> came.getOrDefault(code, 0L)).toList(),
            List.copyOf(counts.values()));
    List<PublicFigures.Place> places = new ArrayList<>();
    for (int i = 0; i < codes.size(); i++) {
      places.add(place(codes.get(i), names.town(codes.get(i), say), cells, i));
    }
    return places;
  }

  /** Column by column: what came, then what {@link #TOLD} says; small counts null. */
  private static List<List<@Nullable Long>> cells(List<Long> came, List<Counts> counts) {
    List<List<@Nullable Long>> columns = new ArrayList<>();
    columns.add(told(came));
    for (ToLongFunction<Counts> of : TOLD) {
      columns.add(told(counts.stream().map(of::applyAsLong).toList()));
    }
    return columns;
  }

  private static List<@Nullable Long> told(List<Long> counts) {
    boolean[] hidden = Suppression.among(counts);
    List<@Nullable Long> told = new ArrayList<>();
    for (int i = 0; i < hidden.length; i++) {
      told.add(hidden[i] ? null : counts.get(i));
    }
    return told;
  }

  private static PublicFigures.Place place(
      String code, String name, List<List<@Nullable Long>> c, int i) {
    return new PublicFigures.Place(
        code,
        name,
        c.get(0).get(i),
        c.get(1).get(i),
        c.get(2).get(i),
        c.get(3).get(i),
        c.get(4).get(i),
        c.get(5).get(i),
        c.get(6).get(i),
        c.get(7).get(i));
  }
}
