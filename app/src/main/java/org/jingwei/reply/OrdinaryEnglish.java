// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.reply;

import java.util.Set;

/**
 * Whether an English sentence can name nobody: no capital letter but at its beginning, and there
 * only one of the words that sentences begin with. Who is not sure says no.
 */
final class OrdinaryEnglish {

  private static final Set<String> BEGINNINGS =
      Set.of(
          "we",
          "our",
          "the",
          "this",
          "that",
          "these",
          "those",
          "a",
          "an",
          "it",
          "its",
          "they",
          "you",
          "your",
          "all",
          "both",
          "each",
          "after",
          "before",
          "on",
          "in",
          "at",
          "by",
          "for",
          "from",
          "to",
          "with",
          "when",
          "while",
          "until",
          "if",
          "as",
          "since",
          "there",
          "here",
          "no",
          "not",
          "any",
          "some",
          "more",
          "two",
          "three",
          "four",
          "five",
          "thank",
          "thanks",
          "please",
          "staff",
          "workers",
          "work",
          "repairs",
          "dear",
          "hello",
          "and",
          "but",
          "so",
          "then",
          "now",
          "today",
          "yesterday",
          "new",
          "rubbish",
          "waste",
          "street",
          "road");

  private OrdinaryEnglish() {}

  static boolean isOrdinary(String sentence) {
    boolean first = true;
    int at = 0;
    while (at < sentence.length()) {
      char c = sentence.charAt(at);
      if (!Character.isLetterOrDigit(c)) {
        at++;
        continue;
      }
      int end = at;
      while (end < sentence.length() && isInside(sentence.charAt(end))) {
        end++;
      }
      if (!isOrdinary(sentence.substring(at, end), first)) {
        return false;
      }
      first = false;
      at = end;
    }
    return true;
  }

  private static boolean isInside(char c) {
    return Character.isLetterOrDigit(c) || c == '\'' || c == '’';
  }

  private static boolean isOrdinary(String word, boolean first) {
    char begin = word.charAt(0);
    boolean plain = word.chars().allMatch(c -> c < 0x80 && !Character.isDigit(c) || c == '’');
    if (!plain) {
      return false;
    }
    if (word.equals("I")) {
      return true;
    }
    String small = word.substring(1);
    boolean capitalInside = small.chars().anyMatch(Character::isUpperCase);
    if (capitalInside) {
      return false;
    }
    if (!Character.isUpperCase(begin)) {
      return true;
    }
    return first && BEGINNINGS.contains(Character.toLowerCase(begin) + small);
  }
}
