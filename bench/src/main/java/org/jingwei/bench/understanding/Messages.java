// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.bench.understanding;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPInputStream;
import org.jingwei.text.Pieces;

/**
 * Real texts of citizens with a label each, read where they lie; nearly equal ones share a group.
 */
record Messages(List<Message> all) {

  /**
   * @param group the same number for texts that are nearly the same
   */
  record Message(String label, String text, int group) {}

  private static final double NEARLY = 0.5;

  /** A piece that more texts share says nothing of two being the same. */
  private static final int COMMON = 60;

  static Messages read(Path file) throws IOException {
    List<String[]> rows = new ArrayList<>();
    try (var in =
        new BufferedReader(
            new InputStreamReader(
                new GZIPInputStream(Files.newInputStream(file)), StandardCharsets.UTF_8))) {
      rows = Csv.rows(in);
    }
    List<String> texts = rows.stream().skip(1).map(row -> row[2]).toList();
    int[] groups = groups(texts);
    List<Message> all = new ArrayList<>();
    for (int i = 0; i < texts.size(); i++) {
      all.add(new Message(rows.get(i + 1)[1], texts.get(i), groups[i]));
    }
    return new Messages(all);
  }

  static int[] groups(List<String> texts) {
    List<int[]> pairs = texts.stream().map(Pieces::pairs).toList();
    Map<Integer, List<Integer>> having = new HashMap<>();
    for (int i = 0; i < pairs.size(); i++) {
      for (int pair : pairs.get(i)) {
        having.computeIfAbsent(pair, p -> new ArrayList<>()).add(i);
      }
    }
    int[] groups = new int[texts.size()];
    java.util.Arrays.setAll(groups, i -> i);
    for (int i = 0; i < pairs.size(); i++) {
      Map<Integer, Integer> met = new HashMap<>();
      for (int pair : pairs.get(i)) {
        List<Integer> others = having.getOrDefault(pair, List.of());
        if (others.size() <= COMMON) {
          others.forEach(other -> met.merge(other, 1, Integer::sum));
        }
      }
      for (int other : met.keySet()) {
        int shared = other < i ? Pieces.shared(pairs.get(i), pairs.get(other)) : 0;
        if (shared > 0
            && shared >= NEARLY * (pairs.get(i).length + pairs.get(other).length - shared)) {
          join(groups, i, other);
        }
      }
    }
    for (int i = 0; i < groups.length; i++) {
      groups[i] = root(groups, i);
    }
    return groups;
  }

  private static void join(int[] groups, int one, int other) {
    groups[root(groups, one)] = root(groups, other);
  }

  private static int root(int[] groups, int at) {
    int root = at;
    while (groups[root] != root) {
      root = groups[root];
    }
    return root;
  }
}
