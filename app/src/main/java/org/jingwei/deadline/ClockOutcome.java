// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.deadline;

import java.util.Locale;

/** How a clock ended. */
public enum ClockOutcome {
  /** The stage was done at or before the deadline. */
  IN_TIME,
  /** It was done later; stays on record even when exempted from the figures. */
  OVERDUE,
  /** The stage fell away: declined, merged, redispatched. Counts in no figure. */
  CANCELLED;

  /** The name in the database: lower case. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  /**
   * @throws IllegalArgumentException for any other word
   */
  public static ClockOutcome of(String code) {
    return valueOf(code.toUpperCase(Locale.ROOT));
  }
}
