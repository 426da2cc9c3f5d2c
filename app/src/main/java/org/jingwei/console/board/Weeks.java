// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.console.board;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jingwei.console.kit.Say;
import org.jingwei.directory.Actor;
import org.jingwei.insight.Arrivals;
import org.jingwei.insight.Insight;
import org.jingwei.insight.Period;
import org.jingwei.insight.Rate;
import org.jingwei.insight.Scope;
import org.jingwei.shared.CountyCode;
import org.springframework.stereotype.Component;

/**
 * Says what changed in the last seven whole days against the seven before them: six statements. No
 * unit and nobody stands before another: categories and places are named, not who answers for them.
 */
@Component
final class Weeks {

  private static final int DAYS = 7;

  /** Below it a share jumps by single matters. */
  private static final long ENOUGH = 20;

  private final Insight insight;
  private final RowNames names;

  Weeks(Insight insight, RowNames names) {
    this.insight = insight;
    this.names = names;
  }

  Week of(Actor actor, Choice choice, LocalDate today, Say say) {
    CountyCode county = actor.county();
    Scope scope = BoardViews.scope(actor, choice);
    Period now = Period.endingOn(today.minusDays(1), DAYS);
    Period before = Period.endingOn(now.from().minusDays(1), DAYS);
    String range = say.it("board.week.range", now.from(), now.to(), before.from(), before.to());
    Arrivals came = insight.arrivals(county, now, scope);
    Arrivals was = insight.arrivals(county, before, scope);
    if (was.total() == 0) {
      return new Week(range, say.it("board.week.first"), List.of());
    }
    List<Week.Line> lines = new ArrayList<>();
    if (Changes.isNews(came.total(), was.total())) {
      lines.add(
          line(
              say.it("board.week.all"),
              came.total(),
              was.total(),
              "",
              href(now, choice.town()),
              say));
    }
    for (Changes.Moved one : Changes.of(came.byTown(), was.byTown())) {
      String town = choice.town().isEmpty() ? one.town() : choice.town();
      String where =
          one.town().isEmpty() || !choice.town().isEmpty()
              ? ""
              : say.it("board.week.where", names.town(one.town(), say), one.townNow());
      lines.add(
          line(
              names.category(county, one.category(), say),
              one.now(),
              one.before(),
              where,
              href(now, town),
              say));
    }
    lines.addAll(inTime(county, now, before, scope, say));
    return new Week(range, lines.isEmpty() ? say.it("board.week.none") : null, lines);
  }

  private static Week.Line line(
      String what, long now, long before, String where, String href, Say say) {
    boolean rising = now > before;
    return new Week.Line(
        say.it(rising ? "board.week.more" : "board.week.less", what, Math.abs(now - before)),
        say.it("board.week.numbers", say.number(now), say.number(before)) + where,
        href,
        rising);
  }

  private static String href(Period period, String town) {
    return BehindPages.PATH
        + "?of=arrived&from="
        + period.from()
        + "&to="
        + period.to()
        + (town.length() == 9 ? "&town=" + town : "");
  }

  private List<Week.Line> inTime(
      CountyCode county, Period now, Period before, Scope scope, Say say) {
    Rate is = Lines.total(insight.listOutcomes(county, now, scope)).onTime();
    Rate was = Lines.total(insight.listOutcomes(county, before, scope)).onTime();
    if (is.whole() < ENOUGH || was.whole() < ENOUGH || !isNews(is, was)) {
      return List.of();
    }
    boolean rising = is.part() * was.whole() > was.part() * is.whole();
    return List.of(
        new Week.Line(
            say.it(rising ? "board.week.in-time.more" : "board.week.in-time.less"),
            say.it(
                "board.week.shares",
                say.percent(is.part(), is.whole()),
                say.it("figure.of", say.number(is.part()), say.number(is.whole())),
                say.percent(was.part(), was.whole()),
                say.it("figure.of", say.number(was.part()), say.number(was.whole()))),
            BehindPages.PATH + "?of=on-time&from=" + now.from() + "&to=" + now.to(),
            rising));
  }

  /** Two shares differ by more than twice their standard error. */
  private static boolean isNews(Rate one, Rate other) {
    double a = (double) one.part() / one.whole();
    double b = (double) other.part() / other.whole();
    double all = (double) (one.part() + other.part()) / (one.whole() + other.whole());
    double error = Math.sqrt(all * (1 - all) * (1.0 / one.whole() + 1.0 / other.whole()));
    return Math.abs(a - b) > 2 * error && error > 0;
  }
}
