// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.casework.dispatch;

/** How sure suggestions of late compare with those of the time before. */
public enum Drift {
  /** Too few were judged to say anything. */
  TOO_FEW,
  /** No difference that could not be chance. */
  AS_BEFORE,
  /** Right less often than before, and hardly by chance. */
  WORSE;

  /** Days that count as "of late": four weeks. */
  public static final int LATELY = 28;

  /** Days before those that they are compared with: twelve weeks. */
  public static final int BEFORE = 84;

  private static final int FEWEST_LATELY = 20;
  private static final int FEWEST_BEFORE = 50;

  /**
   * Worse where even the upper bound of the difference of the two shares lies below nothing
   * (Newcombe's interval, at 99 of 100, because it is asked every day for every category).
   */
  public static Drift of(Precision lately, Precision before) {
    if (lately.judged() < FEWEST_LATELY || before.judged() < FEWEST_BEFORE) {
      return TOO_FEW;
    }
    double up = lately.high(Precision.STRICT) - lately.share();
    double down = before.share() - before.low(Precision.STRICT);
    double most = lately.share() - before.share() + Math.hypot(up, down);
    return most < 0 ? WORSE : AS_BEFORE;
  }
}
