// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.grouping;

import java.util.Arrays;

/**
 * What a text shares with another or with a topic: the best name among it, and how much stands
 * beside that. The name's own letters, and towns, are no second thing in common: 丽景新城 also holds 丽景
 * and 新城.
 */
final class Shared {

  private final Marks text;
  private final int[] which;
  private final float[] products;
  private final float name;
  private final int best;

  /**
   * @param which places in the text's marks, ascending
   * @param products the part of the cosine that each gives
   */
  Shared(Marks text, int[] which, float[] products) {
    this(text, which, products, namesOf(text, which));
  }

  /**
   * @param names how much each is a name that is shared
   */
  Shared(Marks text, int[] which, float[] products, float[] names) {
    this.text = text;
    this.which = which;
    this.products = products;
    int first = -1;
    for (int s = 0; s < which.length; s++) {
      if (names[s] > 0 && (first < 0 || names[s] > names[first])) {
        first = s;
      }
    }
    this.best = first;
    this.name = first < 0 ? 0 : names[first];
  }

  private static float[] namesOf(Marks text, int[] which) {
    float[] names = new float[which.length];
    for (int s = 0; s < which.length; s++) {
      names[s] = text.names()[which[s]];
    }
    return names;
  }

  /** 0 where no name is shared. */
  double name() {
    return name;
  }

  double beside() {
    if (best < 0) {
      return 0;
    }
    boolean[] named = named();
    double beside = 0;
    for (int s = 0; s < which.length; s++) {
      if (!touches(named, text.starts()[which[s]], text.ends()[which[s]])) {
        beside += products[s];
      }
    }
    return beside;
  }

  private boolean[] named() {
    boolean[] named = new boolean[Reading.LONGEST + 1];
    Arrays.fill(named, text.starts()[which[best]], text.ends()[which[best]], true);
    for (int i : which) {
      boolean town = text.names()[i] > 0 && !text.near()[i];
      boolean part =
          text.near()[i]
              && text.starts()[i] < text.ends()[which[best]]
              && text.starts()[which[best]] < text.ends()[i];
      if (town || part) {
        Arrays.fill(named, text.starts()[i], text.ends()[i], true);
      }
    }
    return named;
  }

  private static boolean touches(boolean[] named, int start, int end) {
    for (int at = start; at < end; at++) {
      if (named[at]) {
        return true;
      }
    }
    return false;
  }
}
