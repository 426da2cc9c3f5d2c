// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.console.kit;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** Keeps small counts from being told, also by subtraction from a total. */
public final class Suppression {

  /** The smallest count that is told, besides none at all. */
  public static final int LEAST = 5;

  private Suppression() {}

  /**
   * Which of these counts, whose total is told, must not be: the small ones, and where that is only
   * one, the next larger too.
   */
  public static boolean[] among(List<Long> counts) {
    boolean[] hidden = small(counts);
    if (IntStream.range(0, hidden.length).filter(i -> hidden[i]).count() == 1) {
      next(counts, hidden).ifPresent(i -> hidden[i] = true);
    }
    return hidden;
  }

  /**
   * Which of these counts must not be told by themselves, where the sum of those that are not is
   * known: the small ones, and then the next larger until they are two and no small sum. Where even
   * all of them are too little, all are hidden.
   */
  public static boolean[] together(List<Long> counts) {
    boolean[] hidden = small(counts);
    while (isTooLittle(counts, hidden)) {
      Optional<Integer> next = next(counts, hidden);
      if (next.isEmpty()) {
        return hidden;
      }
      hidden[next.get()] = true;
    }
    return hidden;
  }

  private static boolean isTooLittle(List<Long> counts, boolean[] hidden) {
    int[] those = IntStream.range(0, hidden.length).filter(i -> hidden[i]).toArray();
    long sum = IntStream.of(those).mapToLong(counts::get).sum();
    return those.length > 0 && (those.length < 2 || sum < LEAST);
  }

  private static boolean[] small(List<Long> counts) {
    boolean[] hidden = new boolean[counts.size()];
    IntStream.range(0, hidden.length).forEach(i -> hidden[i] = isSmall(counts.get(i)));
    return hidden;
  }

  private static Optional<Integer> next(List<Long> counts, boolean[] hidden) {
    return IntStream.range(0, hidden.length)
        .filter(i -> !hidden[i] && counts.get(i) > 0)
        .boxed()
        .min(Comparator.comparing(counts::get));
  }

  /** Whether a count is too small to be told; none at all is not. */
  public static boolean isSmall(long count) {
    return count > 0 && count < LEAST;
  }
}
