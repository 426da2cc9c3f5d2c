// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.deadline;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import org.jingwei.shared.CountyCode;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.MessageSource;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** How far the working calendar reaches, over HTTP. */
@RestController
@RequestMapping("/api/v1/calendar")
@Tag(name = "Calendar", description = "How far deadlines can be reckoned")
class CalendarApi {

  /**
   * How far the calendar reaches.
   *
   * @param notice what to do, when it comes to its end; null until then
   */
  record Coverage(LocalDate coveredUntil, long daysLeft, @Nullable String notice) {}

  private final Deadlines deadlines;
  private final MessageSource words;
  private final Clock clock;
  private final CountyCode home;

  CalendarApi(
      Deadlines deadlines,
      MessageSource words,
      Clock clock,
      @Value("${jingwei.county:421127}") int home) {
    this.deadlines = deadlines;
    this.words = words;
    this.clock = clock;
    this.home = new CountyCode(home);
  }

  @GetMapping
  @Operation(summary = "The last day of the working calendar; deadlines after it are provisional")
  Coverage coverage(Locale locale) {
    LocalDate until = deadlines.coveredUntil(home);
    LocalDate today = deadlines.calendarOf(home).dateOf(clock.instant());
    long left = ChronoUnit.DAYS.between(today, until);
    return new Coverage(until, left, left < Deadlines.WARN_DAYS ? notice(until, locale) : null);
  }

  private String notice(LocalDate until, Locale locale) {
    Object[] args = {until.toString(), Integer.toString(until.getYear() + 1)};
    return words.getMessage("calendar.ends", args, locale);
  }
}
