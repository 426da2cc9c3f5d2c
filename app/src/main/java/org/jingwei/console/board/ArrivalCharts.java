// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.console.board;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jingwei.console.kit.Chart;
import org.jingwei.console.kit.Chart.Series;
import org.jingwei.console.kit.Say;
import org.jingwei.console.kit.Tone;
import org.jingwei.insight.Arrivals;
import org.jingwei.insight.Period;
import org.jspecify.annotations.Nullable;

/** What came, drawn: by day and way in, and by category of the first level. */
final class ArrivalCharts {

  private static final int MOST_CATEGORIES = 12;

  /** The ways in that a reader tells apart. */
  private enum Way {
    HOTLINE,
    ONLINE,
    GRID,
    DESK,
    OTHER;

    static Way of(String channel) {
      return switch (channel) {
        case "LINE_12345", "LINE_12315", "LINE_12319" -> HOTLINE;
        case "APP", "WEB", "OPEN311" -> ONLINE;
        case "GRID_WORKER" -> GRID;
        case "PHONE", "COUNTER" -> DESK;
        default -> OTHER;
      };
    }
  }

  private ArrivalCharts() {}

  /**
   * @param before what came in the days it is compared with, day for day; null where none are
   */
  static Chart byDay(
      Arrivals arrivals,
      Period period,
      @Nullable Arrivals before,
      @Nullable Period other,
      Say say) {
    Map<Way, Map<LocalDate, Long>> amounts = new EnumMap<>(Way.class);
    for (Arrivals.OfDay one : arrivals.byDay()) {
      amounts
          .computeIfAbsent(Way.of(one.channel()), way -> new HashMap<>())
          .merge(one.day(), one.amount(), Long::sum);
    }
    List<LocalDate> days = period.listDays();
    List<Series> series = new ArrayList<>();
    amounts.forEach((way, ofDay) ->
        series.add(
            new Series(
                say.it("board.way." + way),
                Tone.PLAIN,
                days.stream().map(day -> (double) ofDay.getOrDefault(day, 0L)).toList())));
    if (before != null && other != null) {
      series.add(before(before, other, days.size(), say));
    }
    return new Chart(
        say.it("board.arrivals"),
        days.size() > 14 ? Chart.Kind.LINE : Chart.Kind.BAR,
        say.it("board.reports"),
        days.stream().map(day -> label(day, period)).toList(),
        series);
  }

  private static Series before(Arrivals arrivals, Period period, int length, Say say) {
    Map<LocalDate, Long> sums = new HashMap<>();
    arrivals.byDay().forEach(one -> sums.merge(one.day(), one.amount(), Long::sum));
    List<Double> values = new ArrayList<>();
    for (LocalDate day : period.listDays()) {
      values.add((double) sums.getOrDefault(day, 0L));
    }
    while (values.size() < length) {
      values.add(0.0);
    }
    return new Series(say.it("board.before"), Tone.PAUSED, values.subList(0, length));
  }

  private static String label(LocalDate day, Period period) {
    return period.from().getYear() == period.to().getYear()
        ? day.toString().substring(5)
        : day.toString();
  }

  static Chart byCategory(Arrivals arrivals, Map<String, String> names, Say say) {
    Map<String, Long> sums = new LinkedHashMap<>();
    arrivals.byTown().forEach(one -> sums.merge(one.category(), one.amount(), Long::sum));
    List<Map.Entry<String, Long>> largest =
        sums.entrySet().stream()
            .sorted(
                Map.Entry.<String, Long>comparingByValue(Comparator.reverseOrder())
                    .thenComparing(Map.Entry.comparingByKey()))
            .limit(MOST_CATEGORIES)
            .toList();
    return new Chart(
        say.it("board.categories"),
        Chart.Kind.LYING_BAR,
        say.it("board.reports"),
        largest.stream().map(e -> names.getOrDefault(e.getKey(), e.getKey())).toList(),
        List.of(
            new Series(
                say.it("board.arrived"),
                Tone.PLAIN,
                largest.stream().map(e -> (double) e.getValue()).toList())));
  }
}
