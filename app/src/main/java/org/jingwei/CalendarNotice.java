// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei;

import java.time.Clock;
import java.time.LocalDate;
import org.jingwei.deadline.Deadlines;
import org.jingwei.shared.CountyCode;
import org.jingwei.shared.Unfulfilled;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationContext;

/** Tells whoever starts the program, in time, that the working calendar comes to its end. */
final class CalendarNotice {

  private static final Logger TERMINAL = LoggerFactory.getLogger("terminal");
  private static final int HUANGMEI = 421_127;

  private CalendarNotice() {}

  static void tell(ApplicationContext context) {
    int county = context.getEnvironment().getProperty("jingwei.county", Integer.class, HUANGMEI);
    try {
      LocalDate until = context.getBean(Deadlines.class).coveredUntil(new CountyCode(county));
      LocalDate today = LocalDate.now(context.getBean(Clock.class));
      if (until.isBefore(today.plusDays(Deadlines.WARN_DAYS))) {
        TERMINAL.warn("{}", text(until));
      }
    } catch (Unfulfilled none) {
      // A county without a pack has no calendar that could end.
    }
  }

  static String text(LocalDate until) {
    int year = until.getYear() + 1;
    return "Note: the working calendar ends on %s. Deadlines after it are provisional. Remedy: add the days off and make-up days of %d to the pack's calendar.csv as the State Council's office announces them, set calendarYears, and run ./jingwei pack load FOLDER."
        .formatted(until, year);
  }
}
