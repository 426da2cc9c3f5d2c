// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.forecast;

import java.time.LocalDate;
import java.time.temporal.IsoFields;

/** Weeks of the ISO year; a 53rd counts as the 52nd, since most years have none. */
final class IsoYear {

  private static final int LAST = 52;

  private IsoYear() {}

  /** 1 to 52. */
  static int weekOf(LocalDate monday) {
    return Math.min(LAST, monday.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR));
  }

  /** The Monday of the week of the same number in the ISO year before. */
  static LocalDate sameWeekLastYear(LocalDate monday) {
    LocalDate thursday = monday.plusDays(3);
    int year = thursday.get(IsoFields.WEEK_BASED_YEAR) - 1;
    LocalDate firstThursday = LocalDate.of(year, 1, 4);
    LocalDate firstMonday = firstThursday.minusDays(firstThursday.getDayOfWeek().getValue() - 1L);
    return firstMonday.plusWeeks(weekOf(monday) - 1L);
  }
}
