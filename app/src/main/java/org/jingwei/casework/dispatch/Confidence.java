// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.casework.dispatch;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;

/**
 * The bar above which a first suggestion counts as sure, moved by what came of earlier ones: a
 * right one above the bar lowers it a little, a wrong one raises it, in the ratio of the errors
 * that are allowed (adaptive conformal inference, Gibbs and Candès 2021). It asks nothing of how
 * cases are distributed and follows the times: the errors above the bar, less those allowed, are at
 * any time exactly (bar - {@link #START}) / {@link #STEP}. The bar begins high and comes down only
 * by merit, so as long as it stands no higher than it began, sure suggestions were right at least
 * as often as asked. With outcomes that come late it lags by those outstanding, and no more.
 */
final class Confidence {

  /** In log-odds: 98.2 %. */
  private static final double START = 4;

  /**
   * How far an error moves the bar, in log-odds. Small, because outcomes come late: a day of a
   * hundred right ones must lower it by no more than half a unit before the first error is heard
   * of.
   */
  private static final double STEP = 0.1;

  private final double precision;
  private double bar = START;

  Confidence(double precision) {
    this.precision = precision;
  }

  boolean isSure(double probability) {
    return logOdds(probability) >= bar;
  }

  /** A bar above the beginning is brought down by those that would have passed there. */
  void learn(double probability, boolean wasRight) {
    if (logOdds(probability) >= Math.min(bar, START)) {
      bar += STEP * (wasRight ? precision - 1 : precision);
    }
  }

  private static double logOdds(double probability) {
    return Math.log(probability / Math.max(1 - probability, 1e-9));
  }

  void save(DataOutputStream out) throws IOException {
    out.writeDouble(bar);
  }

  void load(DataInputStream in) throws IOException {
    bar = in.readDouble();
  }
}
