// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.console.forecast;

import java.time.LocalDate;
import java.time.MonthDay;
import java.util.Comparator;
import java.util.List;
import org.jingwei.console.kit.Names;
import org.jingwei.console.kit.Say;
import org.jingwei.console.kit.Tone;
import org.jingwei.forecast.Hazard;
import org.jingwei.forecast.Season;
import org.jingwei.shared.DivisionCode;
import org.springframework.stereotype.Component;

/** The seasons that the pack states: those that run first, then as they begin. */
@Component
final class SeasonRows {

  /** As far ahead as preparing takes. */
  private static final int SOON = 21;

  private final Names names;

  SeasonRows(Names names) {
    this.names = names;
  }

  List<SeasonRow> of(List<Hazard> hazards, LocalDate today, Say say) {
    return hazards.stream()
        .sorted(Comparator.comparingLong(one -> one.season().daysUntil(today)))
        .map(one -> row(one, today, say))
        .toList();
  }

  private SeasonRow row(Hazard one, LocalDate today, Say say) {
    Season season = one.season();
    int days = season.daysUntil(today);
    return new SeasonRow(
        say.of(one.name()),
        say.it("forecast.from-to", day(season.from()), day(season.to())),
        days == 0 ? say.it("forecast.running") : say.it("forecast.begins", days),
        days <= SOON ? Tone.SOON : Tone.PLAIN,
        towns(one, say),
        say.it("forecast.times", factor(season.factor())),
        say.of(one.look()),
        say.of(one.source()));
  }

  private static String factor(double factor) {
    return factor == Math.rint(factor) ? "" + (int) factor : "" + factor;
  }

  private static String day(MonthDay day) {
    return "%02d-%02d".formatted(day.getMonthValue(), day.getDayOfMonth());
  }

  private String towns(Hazard one, Say say) {
    return one.towns().isEmpty()
        ? say.it("forecast.towns.all")
        : say.joined(
            one.towns().stream().map(town -> names.division(new DivisionCode(town), say)).toList());
  }
}
