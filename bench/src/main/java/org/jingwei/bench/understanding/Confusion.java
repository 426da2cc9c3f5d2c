// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.bench.understanding;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/** What was said beside what was true. */
final class Confusion {

  private final Map<List<String>, Integer> counts = new HashMap<>();
  private int all;
  private int right;

  void add(String truth, String said) {
    counts.merge(List.of(truth, said), 1, Integer::sum);
    all++;
    right += truth.equals(said) ? 1 : 0;
  }

  double accuracy() {
    return (double) right / all;
  }

  /** The mean of the labels' own F1, so that a rare label counts as much as a common one. */
  double macroF1() {
    TreeSet<String> labels = new TreeSet<>();
    counts.keySet().forEach(labels::addAll);
    return labels.stream().mapToDouble(this::f1).average().orElse(0);
  }

  double f1(String label) {
    int both = counts.getOrDefault(List.of(label, label), 0);
    int told = 0;
    for (var entry : counts.entrySet()) {
      told += entry.getKey().get(0).equals(label) ? entry.getValue() : 0;
      told += entry.getKey().get(1).equals(label) ? entry.getValue() : 0;
    }
    return told == 0 ? 0 : 2.0 * both / told;
  }
}
