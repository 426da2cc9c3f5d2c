// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.forecast;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;

/**
 * How many matters of one hazard came, by town and week.
 *
 * @param first the Monday of the first week that is known whole
 * @param towns codes of all towns that the hazard can happen in, also of those without a matter
 * @param counts for each town, one number for each week from the first on
 */
public record Series(LocalDate first, List<String> towns, int[][] counts) {

  public Series {
    towns = List.copyOf(towns);
    if (first.getDayOfWeek() != DayOfWeek.MONDAY) {
      throw new IllegalArgumentException("a week begins on Monday: " + first);
    }
    if (counts.length != towns.size()) {
      throw new IllegalArgumentException("a row for each town");
    }
  }

  /**
   * A series in which nothing came yet.
   *
   * @param until the Monday after its last week
   */
  static Series ofNone(LocalDate first, LocalDate until, List<String> towns) {
    int weeks = (int) Math.max(0, ChronoUnit.WEEKS.between(first, until));
    return new Series(first, towns, new int[towns.size()][weeks]);
  }

  /** How many weeks are known. */
  public int weeks() {
    return counts.length == 0 ? 0 : counts[0].length;
  }

  /** The Monday of a week, which may lie after the last one that is known. */
  LocalDate monday(int week) {
    return first.plusWeeks(week);
  }

  /** Which week a Monday begins, 0 for the first; negative before it. */
  int week(LocalDate monday) {
    return (int) ChronoUnit.WEEKS.between(first, monday);
  }

  /** Up to a week and without it, as it was known when that week began. */
  public Series until(LocalDate monday) {
    int weeks = Math.clamp(week(monday), 0, weeks());
    int[][] known = new int[counts.length][];
    for (int town = 0; town < counts.length; town++) {
      known[town] = java.util.Arrays.copyOf(counts[town], weeks);
    }
    return new Series(first, towns, known);
  }
}
