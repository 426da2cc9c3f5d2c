// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.text;

import com.hankcs.hanlp.dictionary.other.CharTable;

/**
 * A text with what people write in several ways made one, for holding texts against each other and
 * never for showing: traditional characters as simplified ones, full-width letters, digits and
 * signs as plain ones, capitals as small letters. One character stays one character, so that a
 * place in the folded text is the same place in the text.
 *
 * <p>The table is that of HanLP, which the program has anyway. It goes character by character: a
 * traditional word that is another word in simplified writing (計程車, 出租车) stays another one.
 */
public final class Folded {

  private static final char[] SAME = new char[1 << 16];

  static {
    for (int c = 0; c < SAME.length; c++) {
      SAME[c] = folded((char) c);
    }
  }

  private Folded() {}

  private static char folded(char c) {
    if (c < 128) {
      return Character.isWhitespace(c) ? ' ' : Character.toLowerCase(c);
    }
    if (Character.isSurrogate(c)) {
      return c;
    }
    return Character.isWhitespace(c) ? ' ' : Character.toLowerCase(CharTable.convert(c));
  }

  /** The folded text, as long as the text. */
  public static String of(String text) {
    char[] characters = text.toCharArray();
    for (int i = 0; i < characters.length; i++) {
      characters[i] = SAME[characters[i]];
    }
    return new String(characters);
  }
}
