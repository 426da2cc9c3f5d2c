// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.grouping;

import java.util.Arrays;

/**
 * How near two texts are, 0 to about 1.25. The cosine of their pieces counts whole only if they
 * share a name and something beside it; then that adds up to a quarter. A name alone is nothing:
 * much happens in one place. Without a shared name only much likeness counts, and that only of
 * texts from one village or long ones: many matters are told in the same few words.
 */
final class Nearness {

  private static final double ALIKE = 0.3;

  /** Of so many pieces a text says enough to be known again wherever it comes from. */
  static final int LONG = 150;

  private static final double WITHOUT_NAME = 0.2;
  private static final double BY_NAME = 0.25;
  private static final double BESIDE_FROM = 0.004;
  private static final double BESIDE_WHOLE = 0.02;
  private static final double APART = 0.5;

  private Nearness() {}

  static double of(Marks one, String area, Marks other, String otherArea) {
    int[] shared = new int[Math.min(one.size(), other.size())];
    float[] products = new float[shared.length];
    int count = 0;
    double all = 0;
    for (int i = 0, j = 0; i < one.size() && j < other.size(); ) {
      int a = one.codes()[i];
      int b = other.codes()[j];
      if (a == b) {
        products[count] = one.weights()[i] * other.weights()[j];
        all += products[count];
        shared[count++] = i;
      }
      i += a <= b ? 1 : 0;
      j += b <= a ? 1 : 0;
    }
    Shared what = new Shared(one, Arrays.copyOf(shared, count), Arrays.copyOf(products, count));
    boolean longs = Math.min(one.size(), other.size()) >= LONG;
    return of(all, what.beside(), what.name(), Areas.of(area, otherArea), longs);
  }

  /**
   * @param all the cosine
   * @param beside the part of it that stands outside the shared name
   * @param name how much of one that is, 0 to 1
   * @param longs whether both texts are long
   */
  static double of(double all, double beside, double name, Areas areas, boolean longs) {
    double also = Math.clamp((beside - BESIDE_FROM) / BESIDE_WHOLE, 0, 1);
    double counts = name > 0 ? beside + also * (all - beside) : all;
    double near = counts * (WITHOUT_NAME + (1 - WITHOUT_NAME) * name) + BY_NAME * name * also;
    if (all >= ALIKE && (longs || areas == Areas.SAME)) {
      return Math.max(all, near);
    }
    return areas == Areas.APART ? near * APART : near;
  }
}
