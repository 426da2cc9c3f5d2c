// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jingwei.report.CategoryTree.Guess;

/**
 * The first guess at a category: the pack's keywords found in the text, each weighing more the
 * longer it is and the fewer categories share it. One pass over the text, linear in its length.
 */
final class CategoryGuess {

  private static final int MOST = 3;

  private record Keyword(String text, Set<Category> categories) {
    double weight() {
      return (double) text.length() * text.length() / categories.size();
    }
  }

  private final Map<Character, List<Keyword>> byFirst = new HashMap<>();

  CategoryGuess(List<Category> leaves) {
    Map<String, Set<Category>> owners = new HashMap<>();
    for (Category leaf : leaves) {
      leaf.keywords().forEach(k -> own(owners, k, leaf));
      own(owners, leaf.name().zh(), leaf);
    }
    owners.forEach((word, categories) ->
        byFirst
            .computeIfAbsent(word.charAt(0), c -> new ArrayList<>())
            .add(new Keyword(word, categories)));
    byFirst
        .values()
        .forEach(list ->
            list.sort(Comparator.comparingInt((Keyword k) -> k.text().length()).reversed()));
  }

  private static void own(Map<String, Set<Category>> owners, String word, Category leaf) {
    String key = word.strip().toLowerCase(Locale.ROOT);
    if (!key.isEmpty()) {
      owners.computeIfAbsent(key, k -> new LinkedHashSet<>()).add(leaf);
    }
  }

  List<Guess> rank(String text) {
    String lower = text.toLowerCase(Locale.ROOT);
    Map<Category, Double> score = new HashMap<>();
    Map<Category, Set<String>> words = new HashMap<>();
    double total = 0;
    int at = 0;
    while (at < lower.length()) {
      Keyword found = longestAt(lower, at);
      if (found == null) {
        at++;
        continue;
      }
      for (Category category : found.categories()) {
        // A word said twice is no stronger a sign.
        if (words.computeIfAbsent(category, c -> new LinkedHashSet<>()).add(found.text())) {
          score.merge(category, found.weight(), Double::sum);
          total += found.weight();
        }
      }
      at += found.text().length();
    }
    double all = total;
    return score.entrySet().stream()
        .sorted(
            Map.Entry.<Category, Double>comparingByValue()
                .reversed()
                .thenComparing(e -> e.getKey().code()))
        .limit(MOST)
        .map(e ->
            new Guess(
                e.getKey(),
                e.getValue() / all,
                List.copyOf(words.getOrDefault(e.getKey(), Set.of()))))
        .toList();
  }

  private @org.jspecify.annotations.Nullable Keyword longestAt(String text, int at) {
    List<Keyword> candidates = byFirst.get(text.charAt(at));
    if (candidates == null) {
      return null;
    }
    for (Keyword keyword : candidates) {
      if (text.startsWith(keyword.text(), at)) {
        return keyword;
      }
    }
    return null;
  }
}
