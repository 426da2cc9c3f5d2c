// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.shared;

import java.util.Locale;
import java.util.Optional;

/**
 * What free text from outside may hold: letters and signs, line breaks and tabs, nothing unseen.
 */
public final class PlainText {

  private PlainText() {}

  /** Line breaks as one character each, as browsers' forms do not send them. */
  public static String withPlainBreaks(String text) {
    return text.indexOf('\r') < 0 ? text : text.replace("\r\n", "\n").replace('\r', '\n');
  }

  /**
   * Refuses control characters other than line breaks and tabs, signs that turn the writing
   * direction of what follows, and halves of characters.
   *
   * @param field the name that the sender knows the text by
   */
  public static Optional<Refusal> wrongWith(String field, String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (Character.isHighSurrogate(c)
          && i + 1 < text.length()
          && Character.isLowSurrogate(text.charAt(i + 1))) {
        i++;
      } else if (isUnwanted(c)) {
        String sign = String.format(Locale.ROOT, "U+%04X", (int) c);
        return Optional.of(Refusal.invalid("control-characters", field, sign));
      }
    }
    return Optional.empty();
  }

  private static boolean isUnwanted(char c) {
    boolean lineBreakOrTab = c == '\n' || c == '\r' || c == '\t';
    boolean turnsDirection = c >= '\u202A' && c <= '\u202E' || c >= '\u2066' && c <= '\u2069';
    return Character.isISOControl(c) && !lineBreakOrTab
        || Character.isSurrogate(c)
        || c == '\uFFFE'
        || c == '\uFFFF'
        || turnsDirection;
  }
}
