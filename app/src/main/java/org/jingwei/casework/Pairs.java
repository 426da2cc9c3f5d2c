// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.casework;

import java.util.LinkedHashSet;
import java.util.Set;
import org.jingwei.text.Folded;

/**
 * Each two neighbouring characters of a text as one number. Chinese words mostly have two
 * characters, for which an index of three is of no use; a longer word is found by all its pairs.
 */
final class Pairs {

  private static final int BITS = 21;

  private Pairs() {}

  /** The text as it is searched: folded, white space made one. */
  static String plain(String text) {
    return Folded.of(text).replaceAll(" +", " ").strip();
  }

  /** The pairs of a plain text, none across white space. */
  static Long[] of(String plain) {
    Set<Long> pairs = new LinkedHashSet<>();
    int before = ' ';
    for (int character : plain.codePoints().toArray()) {
      if (before != ' ' && character != ' ') {
        pairs.add((long) before << BITS | character);
      }
      before = character;
    }
    return pairs.toArray(Long[]::new);
  }
}
