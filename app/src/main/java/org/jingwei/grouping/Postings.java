// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.grouping;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Finds, for each text, the earlier ones that may be near: those that share a name, or so many rare
 * pieces that they are alike. At most {@link #MOST} for each, the likeliest.
 */
final class Postings {

  static final int MOST = 400;

  private static final double WORTH = 0.08;

  /** A piece that more texts have, and that is no name, leads to too many. */
  private static final int RARE_AT_LEAST = 64;

  private static final double RARE = 0.006;

  /** The texts that have a piece, ascending, and what it weighs in each. */
  private static final class Having {
    private int[] texts = new int[2];
    private float[] weights = new float[2];
    private int size;

    void add(int text, float weight) {
      if (size == texts.length) {
        texts = Arrays.copyOf(texts, size * 2);
        weights = Arrays.copyOf(weights, size * 2);
      }
      texts[size] = text;
      weights[size++] = weight;
    }
  }

  private final Map<Integer, Having> having = new HashMap<>();
  private final double[] sums;
  private final boolean[] named;
  private final int rare;

  Postings(int texts) {
    this.sums = new double[texts];
    this.named = new boolean[texts];
    this.rare = (int) Math.max(RARE_AT_LEAST, RARE * texts);
  }

  /** The earlier texts that may be near to one, ascending. */
  int[] candidates(Marks one, Rarity rarity) {
    List<Integer> met = new ArrayList<>();
    for (int i = 0; i < one.size(); i++) {
      boolean name = one.names()[i] > 0;
      if (name || rarity.texts(one.codes()[i]) <= rare) {
        Having list = having.get(one.codes()[i]);
        for (int at = 0; list != null && at < list.size; at++) {
          int other = list.texts[at];
          if (sums[other] == 0) {
            met.add(other);
          }
          sums[other] += one.weights()[i] * list.weights[at];
          named[other] |= name;
        }
      }
    }
    int[] found =
        met.stream()
            .filter(other -> named[other] || sums[other] >= WORTH)
            .sorted((a, b) ->
                sums[a] != sums[b] ? Double.compare(sums[b], sums[a]) : Integer.compare(a, b))
            .limit(MOST)
            .mapToInt(Integer::intValue)
            .sorted()
            .toArray();
    for (int other : met) {
      sums[other] = 0;
      named[other] = false;
    }
    return found;
  }

  void add(int text, Marks marks, Rarity rarity) {
    for (int i = 0; i < marks.size(); i++) {
      int code = marks.codes()[i];
      if (marks.names()[i] > 0 || rarity.texts(code) <= rare) {
        having.computeIfAbsent(code, c -> new Having()).add(text, marks.weights()[i]);
      }
    }
  }
}
