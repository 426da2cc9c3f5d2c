// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.grid;

/**
 * Makes alike what people write for the same character: local characters that input methods lack
 * are typed as their common look-alikes (塆 as 湾, 垅 as 垄), and full-width letters and digits as
 * plain ones. One character stays one character, so places in the text stay where they are.
 */
final class Writing {

  private static final String LOCAL = "塆垅陇咀氹梘樑峯邨壪灣鎮鄉縣區黃龍";
  private static final String COMMON = "湾垄垄嘴凼枧梁峰村湾湾镇乡县区黄龙";
  private static final char[] SAME = new char[1 << 16];

  static {
    for (int c = 0; c < SAME.length; c++) {
      SAME[c] = c >= '！' && c <= '～' ? (char) (c - '！' + '!') : (char) c;
    }
    for (char c = 'A'; c <= 'Z'; c++) {
      SAME[c] = SAME[c - 'A' + 'Ａ'] = (char) (c - 'A' + 'a');
    }
    for (int i = 0; i < LOCAL.length(); i++) {
      SAME[LOCAL.charAt(i)] = COMMON.charAt(i);
    }
  }

  private Writing() {}

  static char plain(char c) {
    return SAME[c];
  }

  static String plain(String text) {
    char[] characters = text.toCharArray();
    for (int i = 0; i < characters.length; i++) {
      characters[i] = SAME[characters[i]];
    }
    return new String(characters);
  }
}
