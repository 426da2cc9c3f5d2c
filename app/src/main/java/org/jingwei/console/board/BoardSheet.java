// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.console.board;

import java.util.List;
import org.jingwei.console.kit.Chart;
import org.jingwei.insight.Measure;

/**
 * What the sheet of paper shows beside the figures: the days as bars, and as many units as have
 * room.
 *
 * @param bars the height of each day's bar, from 0 to 100
 * @param most what the highest bar stands for
 * @param units those with something overdue first, each group in the order of codes
 * @param more how many units with open work are not on the sheet
 */
public record BoardSheet(List<Bar> bars, long most, List<Row> units, int more) {

  private static final int ROOM = 7;

  /** One day: its label, how much came, its height. */
  public record Bar(String day, long amount, int height) {}

  public BoardSheet {
    bars = List.copyOf(bars);
    units = List.copyOf(units);
  }

  static BoardSheet of(BoardView board) {
    Chart days = board.arrivals();
    int series = days.series().size() - (board.choice().against().isEmpty() ? 0 : 1);
    List<Long> sums =
        java.util.stream.IntStream.range(0, days.labels().size())
            .mapToObj(day ->
                days.series().stream()
                    .limit(series)
                    .mapToLong(one -> Math.round(one.values().get(day)))
                    .sum())
            .toList();
    long most = sums.stream().mapToLong(Long::longValue).max().orElse(0);
    List<Bar> bars =
        java.util.stream.IntStream.range(0, sums.size())
            .mapToObj(day ->
                new Bar(
                    days.labels().get(day),
                    sums.get(day),
                    most == 0 ? 0 : (int) (100 * sums.get(day) / most)))
            .toList();
    List<Row> open =
        board.units().stream().filter(row -> row.counts().of(Measure.OPEN) > 0).toList();
    List<Row> first =
        java.util.stream.Stream.concat(
                open.stream().filter(row -> row.counts().of(Measure.OVERDUE) > 0),
                open.stream().filter(row -> row.counts().of(Measure.OVERDUE) == 0))
            .toList();
    int shown = Math.min(ROOM, first.size());
    return new BoardSheet(bars, most, first.subList(0, shown), first.size() - shown);
  }
}
