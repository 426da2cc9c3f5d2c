// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.deadline;

import java.util.Locale;

/** Whether a matter waits for office hours. */
public enum Urgency {
  /** Handled in office hours. */
  NORMAL,
  /** Runs round the clock: what is set in working hours counts as plain hours. */
  URGENT;

  /** The name in packs and in the database: lower case. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  /**
   * @throws IllegalArgumentException for any other word
   */
  public static Urgency of(String code) {
    return valueOf(code.toUpperCase(Locale.ROOT));
  }
}
