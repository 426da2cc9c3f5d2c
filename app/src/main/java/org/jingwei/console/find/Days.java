// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.console.find;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jingwei.console.kit.ConsoleSettings;
import org.jingwei.text.Folded;
import org.springframework.stereotype.Component;

/** Days as people type them: 2026-11-23, 2026.11.3, 11-23, 2026-11, 2026, 今天, yesterday. */
@Component
final class Days {

  private static final Pattern DAY =
      Pattern.compile(
          "(?:(\\d{4})(?:[-/.年](\\d{1,2})(?:[-/.月](\\d{1,2})日?|月)?|年)?|(\\d{1,2})[-/.月](\\d{1,2})日?)");

  private final Clock clock;
  private final ZoneId zone;

  Days(Clock clock, ConsoleSettings settings) {
    this.clock = clock;
    this.zone = settings.zone();
  }

  ZoneId zone() {
    return zone;
  }

  /**
   * The first day that is meant, or the day after the last one: of a year or a month, its end.
   *
   * @param last whether the end is asked for
   */
  Optional<LocalDate> find(String typed, boolean last) {
    String text = Folded.of(typed).strip();
    LocalDate today = LocalDate.now(clock.withZone(zone));
    switch (text) {
      case "今天", "today":
        return Optional.of(last ? today.plusDays(1) : today);
      case "昨天", "yesterday":
        return Optional.of(last ? today : today.minusDays(1));
      default:
        Matcher matcher = DAY.matcher(text);
        return matcher.matches() ? day(matcher, today, last) : Optional.empty();
    }
  }

  private static Optional<LocalDate> day(Matcher m, LocalDate today, boolean last) {
    try {
      if (m.group(4) != null) {
        LocalDate day = LocalDate.of(today.getYear(), number(m, 4), number(m, 5));
        LocalDate past = day.isAfter(today) ? day.minusYears(1) : day;
        return Optional.of(last ? past.plusDays(1) : past);
      }
      if (m.group(2) == null) {
        return Optional.of(LocalDate.of(number(m, 1) + (last ? 1 : 0), 1, 1));
      }
      if (m.group(3) == null) {
        LocalDate month = LocalDate.of(number(m, 1), number(m, 2), 1);
        return Optional.of(last ? month.plusMonths(1) : month);
      }
      LocalDate day = LocalDate.of(number(m, 1), number(m, 2), number(m, 3));
      return Optional.of(last ? day.plusDays(1) : day);
    } catch (DateTimeException notOne) {
      return Optional.empty();
    }
  }

  private static int number(Matcher matcher, int group) {
    return Integer.parseInt(matcher.group(group));
  }
}
