// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.bench.understanding;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** How far two groupings of the same things agree. */
final class Agreement {

  private Agreement() {}

  /** The adjusted Rand index: 1 for the same, about 0 for chance. */
  static double adjustedRand(Map<Long, Long> one, Map<Long, Long> other) {
    Map<List<Long>, Long> both = new HashMap<>();
    Map<Long, Long> ones = new HashMap<>();
    Map<Long, Long> others = new HashMap<>();
    one.forEach((id, topic) -> {
      long there = other.getOrDefault(id, id);
      both.merge(List.of(topic, there), 1L, Long::sum);
      ones.merge(topic, 1L, Long::sum);
      others.merge(there, 1L, Long::sum);
    });
    double together = pairs(both.values());
    double first = pairs(ones.values());
    double second = pairs(others.values());
    double expected = first * second / (one.size() * (one.size() - 1.0) / 2);
    return (together - expected) / ((first + second) / 2 - expected);
  }

  private static double pairs(Collection<Long> sizes) {
    return sizes.stream().mapToDouble(n -> n * (n - 1.0) / 2).sum();
  }

  /** What part of these topics has one among the others that shares most of both. */
  static double overlap(List<Set<Long>> top, List<Set<Long>> others) {
    long found =
        top.stream()
            .filter(one -> others.stream().anyMatch(other -> jaccard(one, other) > 0.5))
            .count();
    return top.isEmpty() ? 1 : (double) found / top.size();
  }

  private static double jaccard(Set<Long> one, Set<Long> other) {
    Set<Long> both = new HashSet<>(one);
    both.retainAll(other);
    return (double) both.size() / (one.size() + other.size() - both.size());
  }

  /** Of these the most that are in one topic, how many they are, and how large that topic is. */
  static int[] whole(Map<Long, Long> topics, List<Long> ids) {
    Map<Long, Integer> counts = new HashMap<>();
    ids.forEach(id -> counts.merge(topics.getOrDefault(id, id), 1, Integer::sum));
    var most = counts.entrySet().stream().max(Map.Entry.comparingByValue()).orElseThrow();
    int size = (int) topics.values().stream().filter(most.getKey()::equals).count();
    return new int[] {most.getValue(), ids.size(), size};
  }
}
