// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.console.board;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jingwei.console.kit.Say;
import org.jingwei.directory.Actor;
import org.jingwei.grid.Grid;
import org.jingwei.grid.Wgs84;
import org.jingwei.insight.Insight;
import org.jingwei.insight.Measure;
import org.jingwei.insight.Scope;
import org.springframework.stereotype.Component;

/**
 * Where what came in a range of days lies: by grid cell, and by town for the ground of the map. One
 * statement each.
 */
@Component
final class HotPlaces {

  private static final int MOST = 12;

  private final Insight insight;
  private final Grid grid;
  private final RowNames names;

  HotPlaces(Insight insight, Grid grid, RowNames names) {
    this.insight = insight;
    this.grid = grid;
    this.names = names;
  }

  /** The places from which most came, the most first; places with as many in the order of codes. */
  List<HotPlace> hottest(Actor actor, Choice choice, Say say) {
    return amounts(actor, choice).entrySet().stream()
        .sorted(
            Map.Entry.<String, Long>comparingByValue()
                .reversed()
                .thenComparing(Map.Entry.comparingByKey()))
        .limit(MOST)
        .map(one ->
            new HotPlace(
                names.place(actor.county(), one.getKey(), say),
                one.getValue(),
                href(choice, one.getKey())))
        .toList();
  }

  private Map<String, Long> amounts(Actor actor, Choice choice) {
    return insight.amountsByPlace(
        actor.county(), Measure.ARRIVED, choice.period(), BoardViews.scope(actor, choice));
  }

  private static String href(Choice choice, String place) {
    return BehindPages.PATH + "?of=arrived&place=" + Choice.encoded(place) + "&" + choice.query();
  }

  /**
   * A feature collection of the middles of places with properties count, title and href, and the
   * sums by town as member {@code towns}. Degrees, WGS-84.
   */
  Map<String, Object> geoJson(Actor actor, Choice choice, Say say) {
    Scope scope = BoardViews.scope(actor, choice);
    Map<String, Long> amounts =
        insight.amountsByPlace(actor.county(), Measure.ARRIVED, choice.period(), scope);
    Map<String, Long> towns = new HashMap<>();
    insight
        .arrivals(actor.county(), choice.period(), scope)
        .byTown()
        .forEach(one -> towns.merge(one.town(), one.amount(), Long::sum));
    List<Map<String, Object>> features = new ArrayList<>();
    Map<String, String> titles = titles(actor, say);
    amounts.forEach((place, amount) -> {
      String title = titles.getOrDefault(place, place);
      grid.findMiddle(actor.county(), place)
          .ifPresent(middle -> features.add(feature(choice, place, amount, title, middle, say)));
    });
    return Map.of("type", "FeatureCollection", "features", features, "towns", towns);
  }

  private Map<String, String> titles(Actor actor, Say say) {
    Map<String, String> titles = new HashMap<>();
    grid.listCells(actor.county()).forEach(cell -> titles.put(cell.code(), names.cell(cell, say)));
    grid.listDivisions(actor.county())
        .forEach(one ->
            titles.put(one.code().value(), names.place(actor.county(), one.code().value(), say)));
    return titles;
  }

  private static Map<String, Object> feature(
      Choice choice, String place, long amount, String title, Wgs84 middle, Say say) {
    return Map.of(
        "type",
        "Feature",
        "properties",
        Map.of(
            "count",
            amount,
            "title",
            say.it("board.heat.title", title, amount),
            "href",
            href(choice, place)),
        "geometry",
        Map.of("type", "Point", "coordinates", List.of(middle.longitude(), middle.latitude())));
  }
}
