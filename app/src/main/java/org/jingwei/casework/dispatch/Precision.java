// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.casework.dispatch;

/**
 * How many of the suggestions that were judged were right, and between what bounds the share lies
 * that so few can show (Wilson's interval, which holds for small numbers and near 1 too).
 *
 * @param right how many were right
 * @param judged of how many
 */
public record Precision(int right, int judged) {

  public static final Precision NONE = new Precision(0, 0);

  /** 95 times of 100 the share lies within the bounds. */
  public static final double USUAL = 1.96;

  /** 99 times of 100. */
  public static final double STRICT = 2.576;

  public Precision {
    if (right < 0 || right > judged) {
      throw new IllegalArgumentException("%d of %d right".formatted(right, judged));
    }
  }

  public int wrong() {
    return judged - right;
  }

  /** 0 to 1; 0 where nothing was judged. */
  public double share() {
    return judged == 0 ? 0 : (double) right / judged;
  }

  /**
   * @param z how many standard deviations, such as {@link #USUAL}
   */
  public double low(double z) {
    return judged == 0 ? 0 : middle(z) - spread(z);
  }

  /**
   * @param z how many standard deviations, such as {@link #USUAL}
   */
  public double high(double z) {
    return judged == 0 ? 1 : middle(z) + spread(z);
  }

  public Precision plus(Precision other) {
    return new Precision(right + other.right, judged + other.judged);
  }

  private double middle(double z) {
    return (right + z * z / 2) / (judged + z * z);
  }

  private double spread(double z) {
    double share = share();
    return z / (judged + z * z) * Math.sqrt(share * (1 - share) * judged + z * z / 4);
  }
}
