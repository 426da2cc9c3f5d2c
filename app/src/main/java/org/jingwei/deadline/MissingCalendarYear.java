// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.deadline;

/**
 * A deadline would need the calendar of a year that nobody has loaded. The State Council's office
 * announces each year's days off late in the year before; until then the answer is not known, and a
 * guess could make a lawful act late.
 */
public final class MissingCalendarYear extends RuntimeException {

  private final int year;

  public MissingCalendarYear(int year) {
    super("there is no calendar for the year " + year);
    this.year = year;
  }

  public int year() {
    return year;
  }
}
