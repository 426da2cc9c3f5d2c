// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.bench.understanding;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jingwei.alike.Sketch;
import org.jingwei.grouping.Told;

/** Texts that share a number of their sketches are one topic, and so on from text to text. */
final class Sketched {

  private Sketched() {}

  static Map<Long, Long> of(List<Told> told) {
    int[] parents = new int[told.size()];
    Map<Long, Integer> first = new HashMap<>();
    for (int t = 0; t < parents.length; t++) {
      parents[t] = t;
      for (long code : Sketch.of(told.get(t).words())) {
        Integer other = first.putIfAbsent(code, t);
        if (other != null) {
          parents[root(parents, t)] = root(parents, other);
        }
      }
    }
    Map<Long, Long> topics = new HashMap<>();
    for (int t = 0; t < parents.length; t++) {
      topics.put(told.get(t).id(), (long) root(parents, t));
    }
    return topics;
  }

  private static int root(int[] parents, int at) {
    int root = at;
    while (parents[root] != root) {
      root = parents[root];
    }
    return root;
  }
}
