// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.console.understanding;

import java.util.ArrayList;
import java.util.List;
import org.jingwei.casework.AnsweredCategory;
import org.jingwei.casework.AnsweredWeek;
import org.jingwei.casework.ConfusedUnits;
import org.jingwei.casework.DispatchNews;
import org.jingwei.casework.DispatchSwitch;
import org.jingwei.casework.Judged;
import org.jingwei.casework.dispatch.Bar;
import org.jingwei.casework.dispatch.Drift;
import org.jingwei.casework.dispatch.Precision;
import org.jingwei.console.kit.Csv;
import org.jingwei.console.kit.Say;
import org.jingwei.console.kit.Tone;
import org.jingwei.directory.Directory;
import org.jingwei.directory.Unit;
import org.jingwei.shared.CountyCode;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Who was suggested and who answered, in the reader's words. */
@Component
final class AnswerRows {

  private static final String NONE = "–";

  private final UnderstandingRows words;
  private final Directory directory;

  AnswerRows(UnderstandingRows words, Directory directory) {
    this.words = words;
    this.directory = directory;
  }

  List<AnswerRow> categories(CountyCode county, List<AnsweredCategory> all, Say say) {
    return all.stream().map(one -> row(county, one, say)).toList();
  }

  private AnswerRow row(CountyCode county, AnsweredCategory one, Say say) {
    Judged judged = one.judged();
    Precision alone = judged.alone();
    Drift drift = one.drift();
    return new AnswerRow(
        one.category(),
        words.category(county, one.category(), say),
        say.number(judged.shown().judged()),
        percent(judged.shown(), say),
        judged.shown().judged() == 0
            ? NONE
            : say.percent(judged.sure().judged(), judged.shown().judged()),
        of(judged.measure(), say),
        between(judged.measure(), say),
        say.it("answers.drift." + drift),
        drift == Drift.WORSE ? Tone.OVER : Tone.PLAIN,
        say.number(alone.judged()),
        say.number(alone.wrong()),
        one.on(),
        state(one.state(), say),
        one.mayBegin(new Bar(Bar.LOWEST)));
  }

  private static String state(@Nullable DispatchSwitch state, Say say) {
    if (state == null) {
      return "";
    }
    String bar = say.percent(Math.round(state.bar() * 100), 100);
    if (state.byName().isEmpty()) {
      return say.it("answers.stopped", say.when(state.at()), bar);
    }
    String key = state.on() ? "answers.since" : "answers.ended";
    return say.it(key, state.byName(), say.when(state.at()), bar, state.reason());
  }

  List<AnswerWeekRow> weeks(List<AnsweredWeek> weeks, Say say) {
    return weeks.stream()
        .map(week -> {
          Judged judged = week.judged();
          return new AnswerWeekRow(
              week.monday(),
              say.number(judged.shown().judged()),
              percent(judged.shown(), say),
              say.number(judged.sure().judged()),
              percent(judged.sure(), say),
              between(judged.sure(), say));
        })
        .toList();
  }

  List<PairRow> pairs(CountyCode county, List<ConfusedUnits> pairs, Say say) {
    return pairs.stream()
        .map(pair ->
            new PairRow(
                unit(county, pair.suggested(), say),
                unit(county, pair.taker(), say),
                say.number(pair.times())))
        .toList();
  }

  private String unit(CountyCode county, String code, Say say) {
    return directory.findUnit(county, code).map(Unit::name).map(say::of).orElse(code);
  }

  List<NewsRow> news(CountyCode county, List<DispatchNews> news, Say say) {
    return news.stream()
        .map(one ->
            new NewsRow(
                say.it(
                    "answers.news." + one.kind(),
                    words.category(county, one.category(), say),
                    of(one.first(), say),
                    of(one.second(), say)),
                one.at()))
        .toList();
  }

  String csv(CountyCode county, List<AnsweredCategory> all, Say say) {
    List<String> head = new ArrayList<>();
    for (String name :
        List.of(
            "code",
            "category",
            "shown",
            "shown-right",
            "sure",
            "sure-right",
            "measured",
            "measured-right",
            "low",
            "high",
            "drift",
            "alone",
            "back",
            "on",
            "bar")) {
      head.add(say.it("answers.csv." + name));
    }
    StringBuilder csv = new StringBuilder(Csv.MARK).append(Csv.line(head));
    all.forEach(one -> csv.append(Csv.line(cells(county, one, say))));
    return csv.toString();
  }

  private List<String> cells(CountyCode county, AnsweredCategory one, Say say) {
    Judged judged = one.judged();
    Precision measure = judged.measure();
    return List.of(
        one.category(),
        words.category(county, one.category(), say),
        Integer.toString(judged.shown().judged()),
        Integer.toString(judged.shown().right()),
        Integer.toString(judged.sure().judged()),
        Integer.toString(judged.sure().right()),
        Integer.toString(measure.judged()),
        Integer.toString(measure.right()),
        "%.3f".formatted(measure.low(Precision.USUAL)),
        "%.3f".formatted(measure.high(Precision.USUAL)),
        say.it("answers.drift." + one.drift()),
        Integer.toString(judged.alone().judged()),
        Integer.toString(judged.alone().wrong()),
        say.it(one.on() ? "answers.on" : "answers.off"),
        one.state() == null ? "" : Double.toString(one.state().bar()));
  }

  private static String percent(Precision of, Say say) {
    return of.judged() == 0 ? NONE : say.percent(of.right(), of.judged());
  }

  private static String of(Precision of, Say say) {
    return of.judged() == 0
        ? NONE
        : say.it(
            "understanding.of",
            say.percent(of.right(), of.judged()),
            say.number(of.right()),
            say.number(of.judged()));
  }

  private static String between(Precision of, Say say) {
    return of.judged() == 0
        ? ""
        : say.it(
            "answers.between",
            say.percent(Math.round(of.low(Precision.USUAL) * 1000), 1000),
            say.percent(Math.round(of.high(Precision.USUAL) * 1000), 1000));
  }
}
