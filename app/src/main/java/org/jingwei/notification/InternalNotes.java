// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.notification;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Finds notes between offices in words that are to leave: whole sentences, whatever stands between
 * their letters. A few words that anybody might write are none.
 */
final class InternalNotes {

  private static final Pattern SENTENCES = Pattern.compile("[。；;！!？?\\n]+|\\.\\s");

  /** Six Chinese characters, or as many Latin letters as say about as much. */
  private static final int WORTH_KEEPING = 24;

  private static final int OF_A_CHARACTER = 4;

  private InternalNotes() {}

  static boolean standIn(String words, List<String> notes) {
    String told = letters(words);
    return notes.stream()
        .flatMap(SENTENCES::splitAsStream)
        .map(InternalNotes::letters)
        .anyMatch(note -> weight(note) >= WORTH_KEEPING && told.contains(note));
  }

  private static String letters(String text) {
    StringBuilder kept = new StringBuilder(text.length());
    text.toLowerCase(Locale.ROOT)
        .codePoints()
        .filter(Character::isLetterOrDigit)
        .forEach(kept::appendCodePoint);
    return kept.toString();
  }

  private static int weight(String letters) {
    return letters.codePoints().map(c -> Character.isIdeographic(c) ? OF_A_CHARACTER : 1).sum();
  }
}
