// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.forwarding;

import java.util.regex.Pattern;
import org.jingwei.vault.Redaction;

/** Makes words that came from outside fit to be kept and shown: no markup, no number, no tail. */
final class Clean {

  private static final Pattern HIDDEN =
      Pattern.compile("(?is)<(script|style)\\b.{0,20000}?</\\1\\s*>|<!--.{0,20000}?-->");
  private static final Pattern TAG = Pattern.compile("</?[A-Za-z!][^<>]{0,300}>");
  private static final Pattern UNSEEN =
      Pattern.compile("[\\p{Cc}\\p{Cs}\\p{Co}\u202A-\u202E\u2066-\u2069\uFEFF\uFFFE\uFFFF]+");
  private static final Pattern SPACES = Pattern.compile("[\\s\u3000]+");

  private Clean() {}

  static String words(String text, int longest) {
    String start = text.length() > 40 * longest ? text.substring(0, 40 * longest) : text;
    String shown = TAG.matcher(HIDDEN.matcher(start).replaceAll(" ")).replaceAll(" ");
    String plain = name(shown, Integer.MAX_VALUE);
    return cut(Redaction.redactForPublic(plain).text(), longest);
  }

  /** A code or a name: one line, nothing unseen. */
  static String name(String text, int longest) {
    String seen = UNSEEN.matcher(text).replaceAll(" ");
    return cut(SPACES.matcher(seen).replaceAll(" ").strip(), longest);
  }

  private static String cut(String text, int longest) {
    if (text.length() <= longest) {
      return text;
    }
    int end = Character.isHighSurrogate(text.charAt(longest - 2)) ? longest - 2 : longest - 1;
    return text.substring(0, end) + "…";
  }
}
