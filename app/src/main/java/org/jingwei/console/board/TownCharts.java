// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.console.board;

import java.util.List;
import org.jingwei.console.kit.Chart;
import org.jingwei.console.kit.Chart.Series;
import org.jingwei.console.kit.Say;
import org.jingwei.console.kit.Tone;
import org.jingwei.insight.Measure;

/**
 * What stands open, drawn by town in the order of codes: no town before another for its numbers.
 */
final class TownCharts {

  private TownCharts() {}

  static Chart openAndOver(List<Row> towns, Say say) {
    return new Chart(
        say.it("board.towns.open"),
        Chart.Kind.LYING_BAR,
        say.it("board.reports"),
        towns.stream().map(Row::name).toList(),
        List.of(
            series(say.it("board.open.short"), Tone.PLAIN, towns, Measure.OPEN),
            series(say.it("board.over.short"), Tone.OVER, towns, Measure.OVERDUE)));
  }

  private static Series series(String name, Tone tone, List<Row> towns, Measure measure) {
    return new Series(
        name, tone, towns.stream().map(row -> (double) row.counts().of(measure)).toList());
  }
}
