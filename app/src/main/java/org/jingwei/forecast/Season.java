// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.forecast;

import java.time.LocalDate;
import java.time.MonthDay;

/**
 * When in the year a hazard is common, as the county's pack states it.
 *
 * @param from the first day; 29 February is no such day
 * @param to the last day; before {@code from} where the season runs over the turn of the year
 * @param factor how many times as common a day in the season is as one outside it; 1 or more
 */
public record Season(MonthDay from, MonthDay to, double factor) {

  /** No time of the year is different. */
  public static final Season NONE = new Season(MonthDay.of(1, 1), MonthDay.of(12, 31), 1);

  private static final double DAYS_OF_YEAR = 365.25;
  private static final int DAYS_OF_WEEK = 7;
  private static final int ORDINARY_YEAR = 2023;

  /** Whether a day lies in the season. */
  public boolean covers(LocalDate day) {
    MonthDay at = MonthDay.from(day);
    return from.isAfter(to)
        ? !at.isBefore(from) || !at.isAfter(to)
        : !at.isBefore(from) && !at.isAfter(to);
  }

  /** In how many days it begins; 0 while it runs. */
  public int daysUntil(LocalDate day) {
    if (covers(day)) {
      return 0;
    }
    LocalDate first = from.atYear(day.getYear());
    LocalDate next = first.isBefore(day) ? from.atYear(day.getYear() + 1) : first;
    return (int) (next.toEpochDay() - day.toEpochDay());
  }

  /** How many times as common as on average over the year the hazard is in a week. */
  double at(LocalDate monday) {
    long within = monday.datesUntil(monday.plusDays(DAYS_OF_WEEK)).filter(this::covers).count();
    double share = length() / DAYS_OF_YEAR;
    double average = 1 + (factor - 1) * share;
    return (1 + (factor - 1) * within / DAYS_OF_WEEK) / average;
  }

  private double length() {
    LocalDate first = from.atYear(ORDINARY_YEAR);
    LocalDate last = to.atYear(from.isAfter(to) ? ORDINARY_YEAR + 1 : ORDINARY_YEAR);
    return last.toEpochDay() - first.toEpochDay() + 1.0;
  }
}
