// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.vault;

import java.util.List;
import org.jingwei.vault.Redaction.Found;
import org.jingwei.vault.Redaction.Kind;

/** E-mail addresses and licence plates. */
final class Addresses {

  private static final String PROVINCES = "京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼";
  private static final int LONGEST_NAME = 64;
  private static final int LONGEST_DOMAIN = 255;
  private static final int SHORTEST_PLATE = 5;
  private static final int LONGEST_PLATE = 6;

  private Addresses() {}

  static void email(String text, int at, List<Found> found) {
    int from = at;
    while (from > 0 && at - from < LONGEST_NAME && isNamePart(text.charAt(from - 1))) {
      from--;
    }
    int to = at + 1;
    while (to < text.length() && to - at < LONGEST_DOMAIN && isDomainPart(text.charAt(to))) {
      to++;
    }
    String value = plain(text, from, to);
    if (from < at && value.indexOf('.', at - from) > at - from + 1) {
      found.add(new Found(Kind.EMAIL, from, to, value));
    }
  }

  private static boolean isNamePart(char c) {
    char plain = Characters.plain(c);
    return isLatin(plain) || ".!#$%&'*+/=?^_`{|}~-".indexOf(plain) >= 0;
  }

  private static boolean isDomainPart(char c) {
    char plain = Characters.plain(c);
    return isLatin(plain) || plain == '.' || plain == '-';
  }

  private static boolean isLatin(char plain) {
    return plain < 128 && Character.isLetterOrDigit(plain);
  }

  static boolean isProvince(char c) {
    return PROVINCES.indexOf(c) >= 0;
  }

  /** 鄂J12345, 鄂J·12345, 鄂JD12345: letter of the city, then five or six with a digit among them. */
  static void plate(String text, int at, List<Found> found) {
    if (at + 1 >= text.length() || !isUpperCase(text.charAt(at + 1))) {
      return;
    }
    int start = at + 2;
    while (start < text.length() && start < at + 4 && Characters.isSeparator(text.charAt(start))) {
      start++;
    }
    int to = start;
    boolean digit = false;
    while (to < text.length() && to - start < LONGEST_PLATE && isPlatePart(text.charAt(to))) {
      digit |= Characters.digit(text.charAt(to)) >= 0;
      to++;
    }
    if (to - start >= SHORTEST_PLATE && digit) {
      found.add(new Found(Kind.PLATE, at, to, plain(text, at, to)));
    }
  }

  private static boolean isUpperCase(char c) {
    char plain = Character.toUpperCase(Characters.plain(c));
    return plain >= 'A' && plain <= 'Z';
  }

  private static boolean isPlatePart(char c) {
    return isLatin(Characters.plain(c));
  }

  private static String plain(String text, int from, int to) {
    StringBuilder out = new StringBuilder(to - from);
    for (int i = from; i < to; i++) {
      char c = text.charAt(i);
      if (!Characters.isSeparator(c) || c == '.' || c == '-' || c == '_' || c == '+') {
        out.append(Characters.plain(c));
      }
    }
    return out.toString();
  }
}
