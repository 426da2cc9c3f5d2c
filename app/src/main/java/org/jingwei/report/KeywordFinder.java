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
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Finds the categories' keywords in a text, the longest at each place, each once. */
final class KeywordFinder {

  /**
   * @param leaves the positions of the categories that have it
   */
  record Keyword(String text, Set<Integer> leaves) {
    double weight() {
      double length =
          isLatin(text.charAt(0)) ? SIGNS_OF_WORD * text.split(" ").length : text.length();
      return length * length / leaves.size();
    }
  }

  /** A Latin word says as much as so many Chinese signs. */
  private static final double SIGNS_OF_WORD = 1.5;

  private final Map<Character, List<Keyword>> byFirst = new HashMap<>();

  KeywordFinder(List<Category> leaves) {
    Map<String, Set<Integer>> owners = new LinkedHashMap<>();
    for (int i = 0; i < leaves.size(); i++) {
      for (String keyword : leaves.get(i).keywords()) {
        own(owners, keyword, i);
      }
      own(owners, leaves.get(i).name().zh(), i);
    }
    owners.forEach((word, of) ->
        byFirst.computeIfAbsent(word.charAt(0), c -> new ArrayList<>()).add(new Keyword(word, of)));
    byFirst
        .values()
        .forEach(list ->
            list.sort(Comparator.comparingInt((Keyword k) -> k.text().length()).reversed()));
  }

  private static void own(Map<String, Set<Integer>> owners, String word, int leaf) {
    String key = word.strip().toLowerCase(Locale.ROOT);
    if (!key.isEmpty()) {
      owners.computeIfAbsent(key, k -> new LinkedHashSet<>()).add(leaf);
    }
  }

  /** A word said twice is no stronger a sign, so it is found once. */
  Set<Keyword> in(String lower) {
    Set<Keyword> found = new LinkedHashSet<>();
    int at = 0;
    while (at < lower.length()) {
      Keyword here = longestAt(lower, at);
      if (here == null) {
        at++;
      } else {
        found.add(here);
        at += here.text().length();
      }
    }
    return found;
  }

  /** With at most a plural's ending behind it: "bins", but not "binding". */
  private static boolean endsWord(String text, int end) {
    if (end >= text.length() || !isLatin(text.charAt(end - 1)) || !isLatin(text.charAt(end))) {
      return true;
    }
    int behind = end + (text.startsWith("es", end) ? 2 : text.charAt(end) == 's' ? 1 : 0);
    return behind > end && (behind >= text.length() || !isLatin(text.charAt(behind)));
  }

  private static boolean isLatin(char c) {
    return c >= 'a' && c <= 'z';
  }

  private @Nullable Keyword longestAt(String text, int at) {
    // A Latin keyword stands at the beginning of a word: "lift", but not "uplift".
    if (at > 0 && isLatin(text.charAt(at)) && isLatin(text.charAt(at - 1))) {
      return null;
    }
    for (Keyword keyword : byFirst.getOrDefault(text.charAt(at), List.of())) {
      if (text.startsWith(keyword.text(), at) && endsWord(text, at + keyword.text().length())) {
        return keyword;
      }
    }
    return null;
  }
}
