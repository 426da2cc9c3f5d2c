// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.console.board;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jingwei.console.kit.ActiveFilter;
import org.jingwei.console.kit.Field.Option;
import org.jingwei.console.kit.Say;
import org.jingwei.directory.Actor;
import org.jingwei.directory.Permission;
import org.jingwei.insight.Arrivals;
import org.jingwei.insight.Counts;
import org.jingwei.insight.Insight;
import org.jingwei.insight.Line;
import org.jingwei.insight.Period;
import org.jingwei.insight.Scope;
import org.jingwei.shared.CountyCode;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts the board together: six statements, nine with a comparison, whatever the county's size. */
@Component
final class BoardViews {

  private static final int[] SPANS = {7, 30, 90};

  private final Insight insight;
  private final RowNames names;
  private final HotPlaces places;
  private final Clock clock;

  BoardViews(Insight insight, RowNames names, HotPlaces places, Clock clock) {
    this.insight = insight;
    this.places = places;
    this.names = names;
    this.clock = clock;
  }

  /** Today by the county's clock. */
  LocalDate today(CountyCode county) {
    return LocalDate.ofInstant(clock.instant(), insight.zoneOf(county));
  }

  /** The moment at which a page is made. */
  Instant now() {
    return clock.instant();
  }

  /** Which places a choice comes to for a reader; nothing where the town is not theirs. */
  static Scope scope(Actor actor, Choice choice) {
    Scope own = Scope.of(actor.placesFor(Permission.READ_FIGURES));
    return choice.town().isEmpty() ? own : own.only(choice.town()).orElse(new Scope(List.of()));
  }

  BoardView of(Actor actor, Choice choice, Say say) {
    CountyCode county = actor.county();
    Scope scope = scope(actor, choice);
    List<Line> done = insight.listOutcomes(county, choice.period(), scope);
    List<Line> standing = insight.listStanding(county, scope);
    Arrivals arrivals = insight.arrivals(county, choice.period(), scope);
    LocalDate today = today(county);
    Counts all = Lines.total(done).plus(Lines.total(standing));
    Period other = choice.other().orElse(null);
    Counts before = other == null ? null : Lines.total(insight.listOutcomes(county, other, scope));
    Arrivals cameBefore = other == null ? null : insight.arrivals(county, other, scope);
    return new BoardView(
        choice,
        spans(choice, say),
        towns(actor, say),
        against(choice, say),
        active(choice, say),
        choice.wrong() == null ? "" : say.refusal(choice.wrong()) + say.remedy(choice.wrong()),
        say.it("board.range", choice.period().from(), choice.period().to(), choice.period().days()),
        insight.findLast(county).orElse(null),
        BoardFigures.ofNow(
            all,
            cameOn(arrivals, today, choice),
            arrivals.total(),
            cameBefore == null ? null : cameBefore.total(),
            choice,
            say),
        BoardFigures.ofRange(all, before, choice, say),
        ArrivalCharts.byDay(arrivals, choice.period(), cameBefore, other, say),
        ArrivalCharts.byCategory(arrivals, categories(county, arrivals, say), say),
        units(county, done, standing, choice, say),
        places(done, standing, arrivals, say),
        places.hottest(actor, choice, say),
        actor.mayAnywhere(Permission.EXPORT));
  }

  private static String part(String name, String value) {
    return name + "=" + Choice.encoded(value);
  }

  private static @Nullable Long cameOn(Arrivals arrivals, LocalDate day, Choice choice) {
    if (choice.period().to().isBefore(day)) {
      return null;
    }
    return arrivals.byDay().stream()
        .filter(one -> one.day().equals(day))
        .mapToLong(Arrivals.OfDay::amount)
        .sum();
  }

  private static List<BoardView.Span> against(Choice choice, Say say) {
    return Stream.of("", "before", "year")
        .map(one ->
            new BoardView.Span(
                say.it(one.isEmpty() ? "board.against.none" : "board.against." + one),
                "/board?" + choice.comparedWith(one).query(),
                choice.against().equals(one)))
        .toList();
  }

  private static List<BoardView.Span> spans(Choice choice, Say say) {
    List<BoardView.Span> spans = new ArrayList<>();
    for (int days : SPANS) {
      spans.add(
          new BoardView.Span(
              say.it("board.span", days),
              "/board?" + choice.query(days, choice.town()),
              choice.days() == days));
    }
    return spans;
  }

  private List<Option> towns(Actor actor, Say say) {
    Scope own = Scope.of(actor.placesFor(Permission.READ_FIGURES));
    return names.listTowns(actor.county()).stream()
        .filter(town -> own.only(town.code().value()).isPresent())
        .map(town -> new Option(town.code().value(), names.town(town.code().value(), say)))
        .toList();
  }

  private List<ActiveFilter> active(Choice choice, Say say) {
    return choice.town().isEmpty()
        ? List.of()
        : List.of(
            new ActiveFilter(
                names.town(choice.town(), say), "/board?" + choice.query(choice.days(), "")));
  }

  private Map<String, String> categories(CountyCode county, Arrivals arrivals, Say say) {
    Map<String, String> named = new HashMap<>();
    arrivals
        .byTown()
        .forEach(one ->
            named.computeIfAbsent(one.category(), code -> names.category(county, code, say)));
    return named;
  }

  private List<Row> units(
      CountyCode county, List<Line> done, List<Line> standing, Choice choice, Say say) {
    List<Row> rows = new ArrayList<>();
    Lines.by(Line::unit, List.of(done, standing))
        .forEach((unit, counts) -> {
          if (!unit.isEmpty()) {
            rows.add(new Row(unit, names.unit(county, unit, say), -1, counts, part("unit", unit)));
          }
        });
    return rows;
  }

  private List<Row> places(List<Line> done, List<Line> standing, Arrivals arrivals, Say say) {
    Map<String, Counts> counts = new TreeMap<>(Lines.by(Line::town, List.of(done, standing)));
    Map<String, Long> came = new HashMap<>();
    for (Arrivals.OfTown one : arrivals.byTown()) {
      came.merge(one.town(), one.amount(), Long::sum);
      counts.putIfAbsent(one.town(), Counts.NONE);
    }
    List<Row> rows = new ArrayList<>();
    counts.forEach((town, of) ->
        rows.add(
            new Row(
                town, names.town(town, say), came.getOrDefault(town, 0L), of, part("town", town))));
    return rows;
  }
}
