// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.ledger;

/** Text that PostgreSQL can hold and that has one UTF-8 form, so that its hash stays the same. */
final class Storable {

  private static final char REPLACEMENT = '\uFFFD';

  private Storable() {}

  /** The text with NUL and lone surrogates replaced; the same object where there are none. */
  static String text(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == 0 || Character.isSurrogate(c)) {
        return cleaned(text);
      }
    }
    return text;
  }

  private static String cleaned(String text) {
    StringBuilder out = new StringBuilder(text.length());
    text.codePoints()
        .map(c -> c == 0 || c >= 0xD800 && c <= 0xDFFF ? REPLACEMENT : c)
        .forEach(out::appendCodePoint);
    return out.toString();
  }
}
