// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.insight;

/**
 * A share that is never told without what it is made of.
 *
 * @param part the numerator
 * @param whole the denominator
 * @param excluded how many were left out of both, for the reason that the rate's name gives
 */
public record Rate(long part, long whole, long excluded) {

  /** The share from 0 to 1; NaN where the whole is nothing. */
  public double share() {
    return whole == 0 ? Double.NaN : (double) part / whole;
  }
}
