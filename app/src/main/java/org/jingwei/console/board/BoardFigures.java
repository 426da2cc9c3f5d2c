// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.console.board;

import java.util.ArrayList;
import java.util.List;
import org.jingwei.console.kit.Figure;
import org.jingwei.console.kit.Say;
import org.jingwei.console.kit.Tone;
import org.jingwei.insight.Counts;
import org.jingwei.insight.Measure;
import org.jingwei.insight.Rate;
import org.jspecify.annotations.Nullable;

/** The large figures of the board. */
final class BoardFigures {

  private BoardFigures() {}

  /**
   * @param today how many came today; null where the range does not reach today
   */
  static List<Figure> ofNow(
      Counts counts, @Nullable Long today, long arrived, Choice choice, Say say) {
    String town = choice.town().isEmpty() ? "" : "&town=" + choice.town();
    List<Figure> figures = new ArrayList<>();
    if (today != null) {
      figures.add(Figure.count(say.it("board.today"), today, "/desk?state=new" + town));
    }
    figures.add(Figure.count(say.it("board.arrived"), arrived, ""));
    figures.add(
        Figure.count(say.it("board.open"), counts.of(Measure.OPEN), "/desk?state=out" + town));
    long risk = counts.of(Measure.AT_RISK);
    figures.add(
        Figure.count(say.it("board.risk"), risk, "/desk?state=out" + town)
            .tone(risk > 0 ? Tone.SOON : Tone.FINE));
    long over = counts.of(Measure.OVERDUE);
    figures.add(
        Figure.count(say.it("board.over"), over, "/desk?state=out&overdue=yes" + town)
            .tone(over > 0 ? Tone.OVER : Tone.FINE));
    return figures;
  }

  static List<Figure> ofRange(Counts counts, Say say) {
    return List.of(
        figure("on-time", counts.onTime(), say),
        figure("first", counts.firstDispatch(), say),
        figure("rework", counts.rework(), say),
        figure("reopen", counts.reopen(), say),
        figure("response", counts.response(), say),
        figure("resolution", counts.resolution(), say),
        figure("satisfaction", counts.satisfaction(), say));
  }

  private static Figure figure(String name, Rate rate, Say say) {
    Figure figure = Figure.rate(say.it("board.rate." + name), rate.part(), rate.whole(), "");
    return rate.excluded() == 0
        ? figure
        : figure.excluding(rate.excluded(), say.it("board.rate." + name + ".excluded"));
  }
}
