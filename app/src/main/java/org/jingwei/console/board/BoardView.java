// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.console.board;

import java.time.Instant;
import java.util.List;
import org.jingwei.console.kit.ActiveFilter;
import org.jingwei.console.kit.Chart;
import org.jingwei.console.kit.Field.Option;
import org.jingwei.console.kit.Figure;
import org.jspecify.annotations.Nullable;

/**
 * The board as it is shown.
 *
 * @param spans the ranges to choose from, each with its address
 * @param against what to compare with, each with its address
 * @param error what was wrong with the reader's own range; empty where nothing was
 * @param upTo up to when the figures go; null before the first event
 * @param hottest the cells from which most came
 * @param csv whether the reader may take the tables out as files
 */
public record BoardView(
    Choice choice,
    List<Span> spans,
    List<Option> towns,
    List<Span> against,
    List<ActiveFilter> active,
    String error,
    String range,
    @Nullable Instant upTo,
    List<Figure> now,
    List<Figure> rates,
    Chart arrivals,
    Chart categories,
    List<Row> units,
    List<Row> places,
    List<HotPlace> hottest,
    boolean csv) {

  /** One range to choose. */
  public record Span(String label, String href, boolean chosen) {}

  public BoardView {
    spans = List.copyOf(spans);
    towns = List.copyOf(towns);
    against = List.copyOf(against);
    hottest = List.copyOf(hottest);
    active = List.copyOf(active);
    now = List.copyOf(now);
    rates = List.copyOf(rates);
    units = List.copyOf(units);
    places = List.copyOf(places);
  }

  /** Whether nothing came in the range and nothing is open. */
  public boolean isEmpty() {
    return units.isEmpty() && places.isEmpty();
  }
}
