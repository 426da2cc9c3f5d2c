// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.casework.dispatch;

/**
 * What is asked of a category before its matters may be dispatched without a person, and what ends
 * it.
 *
 * @param least share of right ones, {@link #LOWEST} to 1
 */
public record Bar(double least) {

  /** No county may ask for less. */
  public static final double LOWEST = 0.90;

  public static final Bar USUAL = new Bar(0.95);

  /** So many must have been judged. */
  public static final int JUDGED = 50;

  /** Within so many days. */
  public static final int DAYS = 90;

  public Bar {
    if (!(least >= LOWEST && least <= 1)) {
      throw new IllegalArgumentException("a bar of " + least);
    }
  }

  /**
   * Whether a person may switch it on.
   *
   * @param byPeople sure suggestions for matters that could have gone alone and that people
   *     dispatched
   * @param alone orders that were made automatically; one that came back counts as wrong
   */
  public boolean mayBegin(Precision byPeople, Precision alone) {
    return byPeople.judged() >= JUDGED && !mustStop(byPeople, alone);
  }

  /**
   * Whether it switches itself off: too many were wrong of what people judged, or too many of the
   * automatic orders came back. While few are judged, as many may be wrong as of {@link #JUDGED}.
   */
  public boolean mustStop(Precision byPeople, Precision alone) {
    return tooManyWrong(byPeople) || tooManyWrong(alone);
  }

  private boolean tooManyWrong(Precision judged) {
    double allowed = (1 - least) * Math.max(judged.judged(), JUDGED);
    return judged.wrong() > allowed + 1e-9;
  }
}
