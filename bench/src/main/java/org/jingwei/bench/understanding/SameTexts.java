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
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.zip.GZIPInputStream;
import org.jingwei.alike.Likeness;
import org.jingwei.alike.Signals;
import org.jingwei.alike.Signals.Kind;
import org.jingwei.alike.Signals.Place;
import org.jingwei.alike.Sketch;

/**
 * How many of the nearly equal texts the index of sketches finds, against all pairs compared by
 * brute force: runs of three characters, cut here and not by the product, half of them or more in
 * common (Jaccard).
 */
final class SameTexts {

  private static final double NEARLY = 0.5;

  /** As much of a text as a case file keeps. */
  private static final int SUMMARY = 120;

  private SameTexts() {}

  static String report(Path file, boolean json) throws IOException {
    List<String> texts = read(file);
    Set<Long> truth = truth(texts);
    long start = System.nanoTime();
    Map<Long, Integer> shared = candidates(texts);
    double micros = (System.nanoTime() - start) / 1e3 / texts.size();
    Set<Long> found = shared.keySet();
    Set<Long> proposed = new HashSet<>(found);
    proposed.removeIf(
        pair -> score(texts, pair, shared.getOrDefault(pair, 0)) < Likeness.WORTH_SHOWING);
    double recall = (double) both(found, truth) / truth.size();
    double precision = (double) both(proposed, truth) / Math.max(1, proposed.size());
    double kept = (double) both(proposed, truth) / truth.size();
    double many = (double) found.size() / texts.size();
    return String.format(
        Locale.ROOT,
        json
            ? """
            {"bench":"same-texts","data":"messages/hot-topics.csv.gz","texts":%d,"pairs":%d,            "indexRecall":%.4f,"candidatesEach":%.2f,"proposed":%d,"precision":%.4f,            "recall":%.4f,"micros":%.0f}\
            """
            : """
            hot-topics.csv.gz: %,d texts, %,d nearly equal pairs by brute force
            recall of the index  %.3f, %.2f candidates a text
            proposed             %,d pairs, precision %.3f, recall %.3f
            sketching            %.0f µs a text\
            """,
        texts.size(),
        truth.size(),
        recall,
        many,
        proposed.size(),
        precision,
        kept,
        micros);
  }

  private static long both(Set<Long> some, Set<Long> others) {
    return some.stream().filter(others::contains).count();
  }

  /** Places unknown and the earlier one open: the words alone. */
  private static double score(List<String> texts, long pair, int pieces) {
    double words =
        Likeness.wordsInCommon(
            summary(texts.get((int) (pair >> 32))), summary(texts.get((int) pair)));
    return Likeness.of(
        new Signals(Place.UNKNOWN, true, 0, false, false, Kind.UNKNOWN, words, pieces));
  }

  private static String summary(String text) {
    return text.substring(0, Math.min(SUMMARY, text.length()));
  }

  private static List<String> read(Path file) throws IOException {
    try (var in =
        new BufferedReader(
            new InputStreamReader(
                new GZIPInputStream(Files.newInputStream(file)), StandardCharsets.UTF_8))) {
      return Csv.rows(in).stream().skip(1).map(row -> row[1] + "。" + row[3]).toList();
    }
  }

  private static Map<Long, Integer> candidates(List<String> texts) {
    Map<Long, List<Integer>> index = new HashMap<>();
    Map<Long, Integer> found = new HashMap<>();
    for (int i = 0; i < texts.size(); i++) {
      for (long code : Sketch.of(texts.get(i))) {
        List<Integer> there = index.computeIfAbsent(code, c -> new ArrayList<>());
        for (int other : there) {
          found.merge((long) other << 32 | i, 1, Integer::sum);
        }
        there.add(i);
      }
    }
    return found;
  }

  private static Set<Long> truth(List<String> texts) {
    List<int[]> runs = texts.stream().map(SameTexts::runs).toList();
    Set<Long> truth = new HashSet<>();
    for (int i = 0; i < runs.size(); i++) {
      for (int j = 0; j < i; j++) {
        int least = Math.min(runs.get(i).length, runs.get(j).length);
        int most = Math.max(runs.get(i).length, runs.get(j).length);
        if (least >= NEARLY * most && jaccard(runs.get(i), runs.get(j)) >= NEARLY) {
          truth.add((long) j << 32 | i);
        }
      }
    }
    return truth;
  }

  private static double jaccard(int[] a, int[] b) {
    int both = 0;
    for (int i = 0, j = 0; i < a.length && j < b.length; ) {
      both += a[i] == b[j] ? 1 : 0;
      boolean first = a[i] <= b[j];
      boolean second = b[j] <= a[i];
      i += first ? 1 : 0;
      j += second ? 1 : 0;
    }
    return (double) both / (a.length + b.length - both);
  }

  private static int[] runs(String text) {
    String plain = text.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]", "");
    Set<Integer> runs = new HashSet<>();
    for (int i = 0; i + 3 <= plain.length(); i++) {
      runs.add(plain.substring(i, i + 3).hashCode());
    }
    int[] sorted = runs.stream().mapToInt(Integer::intValue).toArray();
    Arrays.sort(sorted);
    return sorted;
  }
}
