// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.vault;

/** The forms in which people type the same character. */
final class Characters {

  private static final String CHINESE_DIGITS = "〇一二三四五六七八九";

  private Characters() {}

  /** The value of a plain, full-width or otherwise Unicode decimal digit; -1 for all else. */
  static int digit(char c) {
    if (c < 0x80) {
      return c >= '0' && c <= '9' ? c - '0' : -1;
    }
    if (c >= '０' && c <= '９') {
      return c - '０';
    }
    return c < 0x660 || c >= 0x2E80 && c < 0xA620 ? chineseDigit(c) : Character.digit(c, 10);
  }

  /** Numbers are also written out to slip past a filter: 幺三八…. */
  private static int chineseDigit(char c) {
    if (c < 0x3007 || c > 0x96F6) {
      return -1;
    }
    return switch (c) {
      case '零' -> 0;
      case '幺' -> 1;
      case '〇', '一', '二', '三', '四', '五', '六', '七', '八', '九' -> CHINESE_DIGITS.indexOf(c);
      default -> -1;
    };
  }

  /** What stands between the digits of one number. */
  static boolean isSeparator(char c) {
    return switch (c) {
      case ' ', '\t', '-', '.', '(', ')', '_', '*', '/', '+', '\u00A0', '\u3000', '·', '•' -> true;
      case '－', '—', '–', '‐', '‑', '‒', '―', '（', '）', '．', '＋', '\u00AD', '\uFEFF', '\u2060' ->
          true;
      default -> c >= '\u2000' && c <= '\u200F';
    };
  }

  static boolean isX(char c) {
    return c == 'x' || c == 'X' || c == 'Ｘ' || c == 'ｘ';
  }

  /** A full-width ASCII form made plain; any other character as it is. */
  static char plain(char c) {
    return c >= '！' && c <= '～' ? (char) (c - '！' + '!') : c;
  }
}
