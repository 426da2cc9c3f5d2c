// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.deadline;

import org.jingwei.shared.Words;
import org.jspecify.annotations.Nullable;

/**
 * How long a stage may take: one line of a county's table of limits.
 *
 * @param category a category's code, or {@link #ANY}
 * @param urgency null for both
 * @param amount at least 1
 * @param source the article of a law, the local rule, or that the county has to confirm it
 * @param lastDayOff what happens to a calendar-day limit that ends on a day off
 */
public record TimeLimit(
    String category,
    @Nullable Urgency urgency,
    Stage stage,
    int amount,
    LimitUnit unit,
    Words source,
    LastDayOff lastDayOff) {

  /** Any category. */
  public static final String ANY = "*";

  /** A petition (信访事项) of whatever category; no category may have this code. */
  public static final String PETITION = "petition";

  /** Ten years in the finest unit: anything beyond is a slip of the pen. */
  private static final int MOST = 6_000_000;

  public TimeLimit {
    if (amount < 1 || amount > MOST) {
      throw new IllegalArgumentException("a time limit is at least 1 " + unit + ": " + amount);
    }
  }

  /** A limit that follows article 203 of the Civil Code on days off. */
  public TimeLimit(
      String category,
      @Nullable Urgency urgency,
      Stage stage,
      int amount,
      LimitUnit unit,
      Words source) {
    this(category, urgency, stage, amount, unit, source, LastDayOff.ROLLS_FORWARD);
  }

  /** The limit as it runs for one matter: urgent ones round the clock. */
  TimeLimit runningFor(Urgency matter) {
    LimitUnit running = matter == Urgency.URGENT ? unit.urgent() : unit;
    return new TimeLimit(category, matter, stage, amount, running, source, lastDayOff);
  }
}
