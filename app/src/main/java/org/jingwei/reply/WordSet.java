// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.reply;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.IntPredicate;

/**
 * Words that are looked for in a text, wherever they stand; English ones at the beginning of a
 * word. One pass; at each place only words that begin with its two characters are tried.
 */
final class WordSet {

  private final Map<Integer, Set<String>> byBeginning = new HashMap<>();

  /**
   * @param words with blanks or line breaks between them; _ stands for a blank
   */
  WordSet(String words) {
    for (String word : words.strip().split("\\s+")) {
      String whole = word.replace('_', ' ');
      byBeginning.computeIfAbsent(beginning(whole, 0), k -> new HashSet<>()).add(whole);
    }
  }

  private static int beginning(String text, int at) {
    return text.charAt(at) << 16 | text.charAt(at + 1);
  }

  boolean anyIn(String text) {
    return anyIn(text, at -> true);
  }

  /**
   * @param counts whether a word that begins at this place counts
   */
  boolean anyIn(String text, IntPredicate counts) {
    String lower = text.toLowerCase(Locale.ROOT);
    for (int at = 0; at + 1 < lower.length(); at++) {
      if (lengthAt(lower, at) > 0 && counts.test(at)) {
        return true;
      }
    }
    return false;
  }

  /** The text with blanks where the words stood. */
  String without(String text) {
    String lower = text.toLowerCase(Locale.ROOT);
    StringBuilder rest = new StringBuilder(text);
    for (int at = 0; at + 1 < lower.length() && lower.length() == text.length(); at++) {
      int length = lengthAt(lower, at);
      for (int i = 0; i < length; i++) {
        rest.setCharAt(at + i, ' ');
      }
      at += Math.max(0, length - 1);
    }
    return rest.toString();
  }

  /** The length of the longest word that begins here; 0 for none. */
  private int lengthAt(String lower, int at) {
    char first = lower.charAt(at);
    if (first < 0x80
        && at > 0
        && Character.isLetter(lower.charAt(at - 1))
        && lower.charAt(at - 1) < 0x80) {
      return 0;
    }
    int longest = 0;
    for (String word : byBeginning.getOrDefault(beginning(lower, at), Set.of())) {
      if (word.length() > longest && lower.startsWith(word, at)) {
        longest = word.length();
      }
    }
    return longest;
  }
}
