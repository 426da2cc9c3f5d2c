// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.console.forecast;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jingwei.console.kit.Csv;
import org.jingwei.console.kit.Names;
import org.jingwei.console.kit.Say;
import org.jingwei.directory.Actor;
import org.jingwei.directory.Permission;
import org.jingwei.forecast.Coming;
import org.jingwei.forecast.Expected;
import org.jingwei.forecast.Hazard;
import org.jingwei.forecast.Kept;
import org.jingwei.shared.CountyCode;
import org.jingwei.shared.DivisionCode;
import org.springframework.stereotype.Component;

/** Forecasts and how good they were, in the reader's words. */
@Component
final class ForecastRows {

  private static final String NOT_KNOWN = "–";
  private static final int LAST_DAY = 6;
  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("MM-dd");

  private final Names names;

  ForecastRows(Names names) {
    this.names = names;
  }

  List<ComingRow> coming(
      Actor actor, List<Hazard> hazards, List<Coming> coming, LocalDate today, Say say) {
    boolean sees = actor.mayAnywhere(Permission.READ_CASES);
    Map<String, Hazard> named = named(hazards);
    List<ComingRow> rows = new ArrayList<>();
    for (Coming one : coming) {
      Hazard hazard = named.get(one.hazard());
      if (hazard != null) {
        var lists = sees ? behind(actor.county(), hazard, one, say) : List.<ComingRow.Behind>of();
        rows.add(row(hazard, one, today, lists, say));
      }
    }
    return rows;
  }

  private ComingRow row(
      Hazard hazard, Coming one, LocalDate today, List<ComingRow.Behind> lists, Say say) {
    Expected expected = one.expected();
    boolean running = !expected.week().isAfter(today);
    return new ComingRow(
        week(expected, say),
        running,
        say.of(hazard.name()),
        town(expected, say),
        expected.isAboveUsual(),
        Sentence.number(expected.mean()),
        Sentence.interval(expected),
        expected.lastYear() == null ? NOT_KNOWN : say.number(expected.lastYear()),
        running ? say.number(one.soFar()) : NOT_KNOWN,
        Sentence.of(expected, say),
        say.it("forecast.past", expected.past()),
        expected.past() == 0 ? List.of() : lists);
  }

  private List<ComingRow.Behind> behind(CountyCode county, Hazard hazard, Coming one, Say say) {
    return hazard.categories().stream()
        .map(category ->
            new ComingRow.Behind(
                names.category(county, category, say),
                "/desk?state=ended&town=%s&category=%s"
                    .formatted(
                        one.expected().town(),
                        URLEncoder.encode(category, StandardCharsets.UTF_8))))
        .toList();
  }

  private static String week(Expected expected, Say say) {
    LocalDate first = expected.week();
    return say.it("forecast.from-to", DAY.format(first), DAY.format(first.plusDays(LAST_DAY)));
  }

  private String town(Expected expected, Say say) {
    return names.division(new DivisionCode(expected.town()), say);
  }

  private static Map<String, Hazard> named(List<Hazard> hazards) {
    Map<String, Hazard> named = new HashMap<>();
    hazards.forEach(one -> named.put(one.code(), one));
    return named;
  }

  List<KeptRow> kept(List<Hazard> hazards, List<Kept> kept, Say say) {
    Map<String, Hazard> named = named(hazards);
    List<KeptRow> rows = new ArrayList<>();
    for (Kept one : kept) {
      Hazard hazard = named.get(one.hazard());
      if (hazard != null) {
        rows.add(row(say.of(hazard.name()), one, say));
      }
    }
    return rows;
  }

  private static KeptRow row(String hazard, Kept one, Say say) {
    return new KeptRow(
        hazard,
        say.number(one.judged()),
        say.number(one.matters()),
        say.it(
            "forecast.of",
            say.percent(one.inside(), one.judged()),
            say.number(one.inside()),
            say.number(one.judged())),
        two(one.error()),
        two(one.recentError()),
        one.comparable() == 0 ? NOT_KNOWN : two(one.lastYearError()),
        one.comparable() == 0
            ? ""
            : say.it(
                "forecast.kept.beside", two(one.comparableError()), say.number(one.comparable())));
  }

  private static String two(double value) {
    return String.format(Locale.ROOT, "%.2f", value);
  }

  /** The forecasts as a file; numbers with two decimals, one row for each town and week. */
  String csv(List<Hazard> hazards, List<Coming> coming, Say say) {
    Map<String, Hazard> named = named(hazards);
    StringBuilder csv = new StringBuilder(Csv.MARK).append(Csv.line(head(say)));
    for (Coming one : coming) {
      Hazard hazard = named.get(one.hazard());
      if (hazard != null) {
        csv.append(Csv.line(cells(hazard, one, say)));
      }
    }
    return csv.toString();
  }

  private static List<String> head(Say say) {
    return List.of(
            "week",
            "hazard",
            "town",
            "expected",
            "low",
            "high",
            "last",
            "usual",
            "recent",
            "factor",
            "own",
            "past",
            "so-far")
        .stream()
        .map(column -> say.it("forecast.csv." + column))
        .toList();
  }

  private List<String> cells(Hazard hazard, Coming one, Say say) {
    Expected of = one.expected();
    return List.of(
        say.date(of.week()),
        say.of(hazard.name()),
        town(of, say),
        two(of.mean()),
        "" + of.low(),
        "" + of.high(),
        of.lastYear() == null ? "" : "" + of.lastYear(),
        two(of.usual()),
        two(of.recent()),
        two(of.factor()),
        say.it(of.ownSeason() ? "forecast.own" : "forecast.stated"),
        "" + of.past(),
        "" + one.soFar());
  }
}
