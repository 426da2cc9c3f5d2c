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

  private final Map<Integer, int[]> having = new HashMap<>();
  private final double[] sums;
  private final boolean[] named;
  private final int rare;

  Postings(int texts) {
    this.sums = new double[texts];
    this.named = new boolean[texts];
    this.rare = (int) Math.max(RARE_AT_LEAST, RARE * texts);
  }

  /** The earlier texts that may be near to one, ascending. */
  int[] candidates(List<Marks> all, Marks one, Rarity rarity) {
    List<Integer> met = new ArrayList<>();
    for (int i = 0; i < one.size(); i++) {
      boolean name = one.names()[i] > 0;
      if (name || rarity.texts(one.codes()[i]) <= rare) {
        int[] list = having.get(one.codes()[i]);
        for (int at = 1; list != null && at <= list[0]; at++) {
          int other = list[at];
          if (sums[other] == 0) {
            met.add(other);
          }
          float weight = weightOf(all.get(other), one.codes()[i]);
          sums[other] += one.weights()[i] * weight;
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

  private static float weightOf(Marks marks, int code) {
    return marks.weights()[Arrays.binarySearch(marks.codes(), code)];
  }

  void add(int text, Marks marks, Rarity rarity) {
    for (int i = 0; i < marks.size(); i++) {
      int code = marks.codes()[i];
      if (marks.names()[i] > 0 || rarity.texts(code) <= rare) {
        having.merge(code, new int[] {1, text}, (list, one) -> longer(list, text));
      }
    }
  }

  private static int[] longer(int[] list, int text) {
    int size = list[0] + 1;
    int[] room = size < list.length ? list : Arrays.copyOf(list, list.length * 2);
    room[0] = size;
    room[size] = text;
    return room;
  }
}
