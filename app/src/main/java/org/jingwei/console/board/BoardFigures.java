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

/** The large figures of the board; each leads to the matters behind it. */
final class BoardFigures {

  private BoardFigures() {}

  /**
   * @param today how many came today; null where the range does not reach today
   * @param before how many came in the range it is compared with; null where there is none
   */
  static List<Figure> ofNow(
      Counts counts,
      @Nullable Long today,
      long arrived,
      @Nullable Long before,
      Choice choice,
      Say say) {
    String town = choice.town().isEmpty() ? "" : "&town=" + choice.town();
    List<Figure> figures = new ArrayList<>();
    if (today != null) {
      figures.add(Figure.count(say.it("board.today"), today, "/desk?state=new" + town));
    }
    figures.add(
        Figure.count(say.it("board.arrived"), arrived, href(Which.ARRIVED, choice))
            .was(
                before == null ? "" : say.it("board.was." + choice.against(), say.number(before))));
    figures.add(now(Which.OPEN, counts.of(Measure.OPEN), choice, Tone.PLAIN, say));
    figures.add(now(Which.RISK, counts.of(Measure.AT_RISK), choice, Tone.SOON, say));
    figures.add(now(Which.OVER, counts.of(Measure.OVERDUE), choice, Tone.OVER, say));
    return figures;
  }

  private static Figure now(Which which, long count, Choice choice, Tone tone, Say say) {
    Tone shown = tone != Tone.PLAIN && count == 0 ? Tone.FINE : tone;
    return Figure.count(say.it(which.words()), count, href(which, choice)).tone(shown);
  }

  /**
   * @param before the counts of the range it is compared with; null where there is none
   */
  static List<Figure> ofRange(Counts counts, @Nullable Counts before, Choice choice, Say say) {
    return Which.rates().map(which -> figure(which, counts, before, choice, say)).toList();
  }

  private static Figure figure(
      Which which, Counts counts, @Nullable Counts before, Choice choice, Say say) {
    Rate rate = which.rate(counts);
    Figure figure =
        Figure.rate(say.it(which.words()), rate.part(), rate.whole(), href(which, choice));
    if (before != null) {
      Rate was = which.rate(before);
      figure = figure.was(say.it("board.was." + choice.against(), words(was, say)));
    }
    return rate.excluded() == 0
        ? figure
        : figure.excluding(rate.excluded(), say.it(which.words() + ".excluded"));
  }

  private static String words(Rate rate, Say say) {
    return rate.whole() == 0
        ? "–"
        : say.percent(rate.part(), rate.whole())
            + " · "
            + say.it("figure.of", say.number(rate.part()), say.number(rate.whole()));
  }

  private static String href(Which which, Choice choice) {
    return BehindPages.PATH + "?of=" + which.code() + "&" + choice.query();
  }
}
