// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.console.board;

import java.util.ArrayList;
import java.util.List;
import org.jingwei.console.kit.Csv;
import org.jingwei.console.kit.Say;
import org.jingwei.insight.Counts;
import org.jingwei.insight.Measure;
import org.jingwei.insight.Rate;

/**
 * A table of the board as a file: every rate as its numerator, denominator and what is left out.
 */
final class FigureCsv {

  private FigureCsv() {}

  static String of(List<Row> rows, boolean towns, Say say) {
    StringBuilder csv = new StringBuilder(Csv.MARK).append(Csv.line(head(towns, say)));
    rows.forEach(row -> csv.append(Csv.line(cells(row, towns))));
    return csv.toString();
  }

  private static List<String> head(boolean towns, Say say) {
    List<String> head = new ArrayList<>(List.of(say.it("board.code")));
    head.add(say.it(towns ? "board.town" : "board.unit"));
    if (towns) {
      head.add(say.it("board.arrived"));
    }
    for (String now : List.of("open", "risk", "over")) {
      head.add(say.it("board." + now));
    }
    for (String rate :
        List.of("on-time", "first", "rework", "reopen", "response", "resolution", "satisfaction")) {
      String name = say.it("board.rate." + rate);
      head.addAll(
          List.of(
              say.it("board.csv.part", name),
              say.it("board.csv.whole", name),
              say.it("board.csv.excluded", name)));
    }
    return head;
  }

  private static List<String> cells(Row row, boolean towns) {
    Counts of = row.counts();
    List<String> cells = new ArrayList<>(List.of(row.code(), row.name()));
    if (towns) {
      cells.add(Long.toString(row.arrived()));
    }
    for (Measure now : List.of(Measure.OPEN, Measure.AT_RISK, Measure.OVERDUE)) {
      cells.add(Long.toString(of.of(now)));
    }
    for (Rate rate :
        List.of(
            of.onTime(),
            of.firstDispatch(),
            of.rework(),
            of.reopen(),
            of.response(),
            of.resolution(),
            of.satisfaction())) {
      cells.addAll(
          List.of(
              Long.toString(rate.part()),
              Long.toString(rate.whole()),
              Long.toString(rate.excluded())));
    }
    return cells;
  }
}
