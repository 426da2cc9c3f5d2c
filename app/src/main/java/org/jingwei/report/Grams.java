// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.report;

import java.util.LinkedHashSet;
import java.util.Set;

/**
 * The small pieces by which texts are compared: each two neighbouring Chinese characters, and each
 * Latin word. Signs and digits part them.
 */
final class Grams {

  private static final int SHORTEST_WORD = 3;

  /** Signs that only join others; a piece with one of them says nothing. */
  private static final String JOINING = "的了着在是我你他她它们这那就都也很又还";

  private static final Set<String> JOINING_WORDS =
      Set.of(
          "the", "and", "for", "from", "with", "near", "this", "that", "there", "has", "have",
          "had", "was", "were", "been", "are", "not", "our", "your", "his", "her", "their", "they",
          "you", "but", "all", "any", "out", "off", "into", "over", "one", "two", "day", "very",
          "since", "when", "where", "what", "who", "will", "would", "can", "could", "please",
          "again");

  private Grams() {}

  /** The different pieces of a text in lower case, in their order. */
  static Set<String> of(String lower) {
    Set<String> grams = new LinkedHashSet<>();
    int at = 0;
    while (at < lower.length()) {
      char c = lower.charAt(at);
      if (c >= 'a' && c <= 'z') {
        int end = endOfWord(lower, at);
        String word = singular(lower.substring(at, end));
        if (end - at >= SHORTEST_WORD && !JOINING_WORDS.contains(word)) {
          grams.add(word);
        }
        at = end;
        continue;
      }
      if (at + 1 < lower.length() && isTelling(c) && isTelling(lower.charAt(at + 1))) {
        grams.add(lower.substring(at, at + 2));
      }
      at++;
    }
    return grams;
  }

  private static int endOfWord(String text, int from) {
    int end = from;
    while (end < text.length() && text.charAt(end) >= 'a' && text.charAt(end) <= 'z') {
      end++;
    }
    return end;
  }

  private static String singular(String word) {
    return word.length() > 3 && word.endsWith("s") ? word.substring(0, word.length() - 1) : word;
  }

  private static boolean isTelling(char c) {
    return Character.isLetter(c) && c >= 0x2e80 && JOINING.indexOf(c) < 0;
  }
}
