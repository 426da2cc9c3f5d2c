// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.deadline;

import java.time.LocalDate;
import java.util.Locale;

/**
 * One line of the yearly notice of the State Council's office: a weekday off, or a weekend worked.
 *
 * @param date in the county's time zone
 * @param name the holiday's name in Chinese; may be empty
 */
public record CalendarDay(LocalDate date, String name, Kind kind) {

  /** What the notice says of the day. */
  public enum Kind {
    /** Nobody works. */
    OFF,
    /** A make-up working day (调休). */
    WORK;

    /** The name in packs and in the database: lower case. */
    public String code() {
      return name().toLowerCase(Locale.ROOT);
    }

    /**
     * @throws IllegalArgumentException for any other word
     */
    public static Kind of(String code) {
      return valueOf(code.toUpperCase(Locale.ROOT));
    }
  }
}
