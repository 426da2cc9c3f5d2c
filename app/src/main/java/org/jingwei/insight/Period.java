// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.insight;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;

/**
 * A range of days in the county's time zone.
 *
 * @param from the first day
 * @param to the last day, no earlier
 */
public record Period(LocalDate from, LocalDate to) {

  /** The longest range that is answered, in days. */
  public static final int LONGEST = 731;

  public Period {
    if (to.isBefore(from) || ChronoUnit.DAYS.between(from, to) >= LONGEST) {
      throw new IllegalArgumentException("not a range of days: " + from + " to " + to);
    }
  }

  /** So many days up to and with a day. */
  public static Period endingOn(LocalDate to, int days) {
    return new Period(to.minusDays(days - 1L), to);
  }

  /** How many days it has, the first and the last counted in. */
  public int days() {
    return (int) ChronoUnit.DAYS.between(from, to) + 1;
  }

  /** Every day of it, in order. */
  public List<LocalDate> listDays() {
    return from.datesUntil(to.plusDays(1)).toList();
  }
}
