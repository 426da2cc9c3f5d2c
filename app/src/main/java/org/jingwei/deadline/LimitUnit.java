// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.deadline;

import java.time.Duration;
import java.util.Locale;

/** What a time limit is counted in. The unit is part of each rule; no rule has a default. */
public enum LimitUnit {
  /** Minutes round the clock. */
  MINUTES(Duration.ofMinutes(1)),
  /** Hours round the clock (紧急工作时). */
  HOURS(Duration.ofHours(1)),
  /** Minutes of office hours. */
  WORKING_MINUTES(Duration.ofMinutes(1)),
  /** Hours of office hours (工作时). */
  WORKING_HOURS(Duration.ofHours(1)),
  /** Working days after the starting day, to the close of office hours of the last (工作日). */
  WORKING_DAYS(Duration.ZERO),
  /** Days after the starting day, to the close of office hours of the last, rolled forward (日). */
  CALENDAR_DAYS(Duration.ZERO);

  private final long millis;

  LimitUnit(Duration length) {
    this.millis = length.toMillis();
  }

  /** The length of one, zero for days: those are counted on the calendar. */
  long millis() {
    return millis;
  }

  /** Whether time passes at night and on days off too. */
  public boolean roundTheClock() {
    return this == MINUTES || this == HOURS || this == CALENDAR_DAYS;
  }

  /** The unit in which an urgent matter's limit runs. */
  LimitUnit urgent() {
    return switch (this) {
      case WORKING_MINUTES -> MINUTES;
      case WORKING_HOURS -> HOURS;
      case MINUTES, HOURS, WORKING_DAYS, CALENDAR_DAYS -> this;
    };
  }

  /** The name in packs and in the database: lower case. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  /**
   * @throws IllegalArgumentException for any other word
   */
  public static LimitUnit of(String code) {
    return valueOf(code.toUpperCase(Locale.ROOT));
  }
}
