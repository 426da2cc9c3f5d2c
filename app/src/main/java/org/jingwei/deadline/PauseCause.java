// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.deadline;

import java.util.Locale;

/** Why a clock stands still. */
public enum PauseCause {
  /** The unit says "not mine" and the arbiter has not decided (退单). */
  OBJECTION,
  /** Suspended for a stated cause until a stated date (挂账). */
  SUSPENSION,
  /** The unit says it is done and somebody else checks (核查). */
  CHECK,
  /** The case file was merged into another one of the same matter (并单). */
  MERGE,
  /** A hearing, whose time is excluded (信访工作条例, article 36). */
  HEARING,
  /** An appraisal, whose time is excluded (人民法院在线调解规则). */
  APPRAISAL;

  /** The name in the database: lower case. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  /**
   * @throws IllegalArgumentException for any other word
   */
  public static PauseCause of(String code) {
    return valueOf(code.toUpperCase(Locale.ROOT));
  }
}
