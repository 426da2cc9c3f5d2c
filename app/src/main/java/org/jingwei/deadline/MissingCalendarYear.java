// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.deadline;

/**
 * A deadline would need a year before those that the county's calendar covers, or one so far behind
 * them that nobody has loaded a calendar for a decade.
 */
public final class MissingCalendarYear extends RuntimeException {

  private final int year;

  public MissingCalendarYear(int year) {
    super("there is no calendar for the year " + year);
    this.year = year;
  }

  /** The year for which the county has no calendar. */
  public int year() {
    return year;
  }
}
