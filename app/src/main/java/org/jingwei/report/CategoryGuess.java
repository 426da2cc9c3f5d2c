// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.jingwei.report.CategoryTree.Guess;

/**
 * The first guess at a category, from two kinds of evidence: the pack's keywords in the text, each
 * weighing more the longer it is and the fewer categories share it; and likeness to the pack's own
 * example sentences, by small pieces that weigh more the rarer they are. One pass over the text,
 * linear in its length.
 */
final class CategoryGuess {

  private static final int MOST = 3;

  /** A piece of an example says less than a piece of a keyword, which somebody chose. */
  private static final double OF_EXAMPLE = 0.3;

  /**
   * When a guess decides alone. Measured on the pack's examples, each left out in turn: see
   * CategoryGuessTests.
   */
  private static final double SURE_WEIGHT = 6;

  private static final double SURE_LEAD = 0.65;

  private final List<Category> leaves;
  private final KeywordFinder keywords;
  private final Map<String, double[]> grams = new HashMap<>();

  CategoryGuess(List<Category> leaves) {
    this.leaves = List.copyOf(leaves);
    keywords = new KeywordFinder(this.leaves);
    for (int i = 0; i < leaves.size(); i++) {
      Category leaf = leaves.get(i);
      for (String keyword : leaf.keywords()) {
        learn(i, keyword, 1);
      }
      learn(i, leaf.name().zh(), 1);
      learn(i, leaf.name().en(), 1);
      for (String example : leaf.examples()) {
        learn(i, example, OF_EXAMPLE);
      }
    }
    grams.values().forEach(this::weigh);
  }

  private void learn(int leaf, String text, double weight) {
    for (String gram : Grams.of(text.toLowerCase(Locale.ROOT))) {
      double[] weights = grams.computeIfAbsent(gram, g -> new double[leaves.size()]);
      weights[leaf] = Math.max(weights[leaf], weight);
    }
  }

  /** What many categories share tells little. */
  private void weigh(double[] weights) {
    long sharing = IntStream.range(0, weights.length).filter(i -> weights[i] > 0).count();
    double rarity = Math.log(1 + (double) leaves.size() / sharing) / Math.sqrt(sharing);
    for (int i = 0; i < weights.length; i++) {
      weights[i] *= rarity;
    }
  }

  /** The best few, best first. */
  List<Guess> rank(String text) {
    String lower = text.toLowerCase(Locale.ROOT);
    Map<Integer, Set<String>> words = new HashMap<>();
    double[] scores = score(lower, words);
    double total = 0;
    for (double score : scores) {
      total += score;
    }
    double all = total;
    return best(scores).stream()
        .map(i ->
            new Guess(
                leaves.get(i),
                scores[i] / all,
                List.copyOf(words.getOrDefault(i, alike(lower, i)))))
        .toList();
  }

  /** The one category that a text surely means, if there is one. */
  Optional<Category> sure(String text) {
    double[] scores = score(text.toLowerCase(Locale.ROOT), new HashMap<>());
    List<Integer> best = best(scores);
    if (best.isEmpty() || scores[best.getFirst()] < SURE_WEIGHT) {
      return Optional.empty();
    }
    double first = scores[best.getFirst()];
    double second = best.size() > 1 ? scores[best.get(1)] : 0;
    return first / (first + second) >= SURE_LEAD
        ? Optional.of(leaves.get(best.getFirst()))
        : Optional.empty();
  }

  private double[] score(String lower, Map<Integer, Set<String>> words) {
    double[] scores = new double[leaves.size()];
    for (KeywordFinder.Keyword found : keywords.in(lower)) {
      for (int leaf : found.leaves()) {
        scores[leaf] += found.weight();
        words.computeIfAbsent(leaf, l -> new LinkedHashSet<>()).add(found.text());
      }
    }
    for (String gram : Grams.of(lower)) {
      double[] weights = grams.get(gram);
      if (weights != null) {
        for (int i = 0; i < weights.length; i++) {
          scores[i] += weights[i];
        }
      }
    }
    return scores;
  }

  private List<Integer> best(double[] scores) {
    return IntStream.range(0, scores.length)
        .filter(i -> scores[i] > 0)
        .boxed()
        .sorted(
            Comparator.comparingDouble((Integer i) -> -scores[i])
                .thenComparing(i -> leaves.get(i).code()))
        .limit(MOST)
        .toList();
  }

  /** Where no keyword was found: the pieces that also stand in the category's examples. */
  private Set<String> alike(String lower, int leaf) {
    Map<String, Double> found = new LinkedHashMap<>();
    for (String gram : Grams.of(lower)) {
      double[] weights = grams.get(gram);
      if (weights != null && weights[leaf] > 0) {
        found.put(gram, weights[leaf]);
      }
    }
    List<String> strongest = new ArrayList<>(found.keySet());
    strongest.sort(Comparator.comparingDouble((String gram) -> -found.getOrDefault(gram, 0.0)));
    return new LinkedHashSet<>(strongest.subList(0, Math.min(2, strongest.size())));
  }
}
