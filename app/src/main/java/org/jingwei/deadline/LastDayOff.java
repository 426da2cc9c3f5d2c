// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.deadline;

import java.util.Locale;

/** What happens when the last day of a calendar-day limit is a day off. */
public enum LastDayOff {
  /** The next working day is the last (Civil Code, article 203). */
  ROLLS_FORWARD,
  /**
   * Nobody has confirmed that this limit rolls forward (信访工作条例 is silent): both days are shown and
   * the alarm goes by the earlier.
   */
  UNCONFIRMED;

  /** The name in packs and in the database: lower case. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  /**
   * @throws IllegalArgumentException for any other word
   */
  public static LastDayOff of(String code) {
    return valueOf(code.toUpperCase(Locale.ROOT));
  }
}
