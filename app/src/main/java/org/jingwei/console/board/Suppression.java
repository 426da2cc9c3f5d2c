// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.console.board;

import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/** Keeps small counts from being told, also by subtraction from a total. */
final class Suppression {

  /** The smallest count that is told, besides none at all. */
  static final int LEAST = 5;

  private Suppression() {}

  /**
   * Which of these counts, whose total is told, must not be: the small ones, and where that is only
   * one, the next larger too.
   */
  static boolean[] among(List<Long> counts) {
    boolean[] hidden = new boolean[counts.size()];
    IntStream.range(0, hidden.length).forEach(i -> hidden[i] = isSmall(counts.get(i)));
    if (IntStream.range(0, hidden.length).filter(i -> hidden[i]).count() == 1) {
      IntStream.range(0, hidden.length)
          .filter(i -> !hidden[i] && counts.get(i) > 0)
          .boxed()
          .min(Comparator.comparing(counts::get))
          .ifPresent(i -> hidden[i] = true);
    }
    return hidden;
  }

  private static boolean isSmall(long count) {
    return count > 0 && count < LEAST;
  }
}
