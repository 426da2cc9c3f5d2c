// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.deadline;

import java.util.Locale;

/** A stretch of a case file's course that has a time limit of its own. */
public enum Stage {
  /** The desk takes the matter on or declines it. */
  ACCEPT,
  /** The desk hands it to a lead unit. */
  DISPATCH,
  /** The unit confirms that it has the work order. */
  ACKNOWLEDGE,
  /** The unit does the work and tells what was done. */
  RESOLVE,
  /** Somebody other than the handler checks the result. */
  CHECK,
  /** Every reporter is asked whether it was resolved. */
  CALLBACK,
  /** A unit said "not mine": the arbiter decides. */
  ARBITRATE;

  /** The name in packs and in the database: lower case. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  /**
   * @throws IllegalArgumentException for any other word
   */
  public static Stage of(String code) {
    return valueOf(code.toUpperCase(Locale.ROOT));
  }
}
