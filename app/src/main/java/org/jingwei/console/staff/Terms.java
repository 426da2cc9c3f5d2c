// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.console.staff;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import org.jingwei.console.kit.ConsoleSettings;
import org.jingwei.shared.Outcome;
import org.jingwei.shared.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Terms as people write them: from the morning of a day to the night of a day. */
@Component
final class Terms {

  /**
   * @param instant the first instant after the term; null while no end is set
   */
  record Until(@Nullable Instant instant) {}

  private final Clock clock;
  private final ZoneId zone;

  Terms(Clock clock, ConsoleSettings settings) {
    this.clock = clock;
    this.zone = settings.zone();
  }

  /** The morning of a day; now where none is given or it is today. */
  Outcome<Instant> from(String typed) {
    Instant now = clock.instant();
    if (typed.isBlank()) {
      return Outcome.done(now);
    }
    try {
      LocalDate day = LocalDate.parse(typed.strip());
      boolean today = day.equals(LocalDate.ofInstant(now, zone));
      return Outcome.done(today ? now : day.atStartOfDay(zone).toInstant());
    } catch (DateTimeParseException e) {
      return Outcome.refused(Refusal.invalid("term-day", "from"));
    }
  }

  /** The end of the last day; none where none is given. */
  Outcome<Until> until(String typed) {
    if (typed.isBlank()) {
      return Outcome.done(new Until(null));
    }
    try {
      LocalDate last = LocalDate.parse(typed.strip());
      return Outcome.done(new Until(last.plusDays(1).atStartOfDay(zone).toInstant()));
    } catch (DateTimeParseException e) {
      return Outcome.refused(Refusal.invalid("term-day", "until"));
    }
  }

  /** The last day of a term. */
  LocalDate lastDay(Instant until) {
    return LocalDate.ofInstant(until.minusMillis(1), zone);
  }

  LocalDate firstDay(Instant from) {
    return LocalDate.ofInstant(from, zone);
  }

  boolean isLater(Instant from) {
    return from.isAfter(clock.instant());
  }
}
