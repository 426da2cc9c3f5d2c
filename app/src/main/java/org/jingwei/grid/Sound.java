// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.grid;

import com.hankcs.hanlp.dictionary.py.Pinyin;
import com.hankcs.hanlp.dictionary.py.PinyinDictionary;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How characters sound, in two measures: the syllable without its tone, and the syllable as one
 * hears it in and around Huangmei, where n and l, zh and z, ch and c, sh and s, hu and f, -eng and
 * -en, -ing and -in are not told apart. A character may have several readings.
 */
final class Sound {

  private static final char FIRST = '一';
  private static final char LAST = '鿿';
  private static final char[] SILENT = {};

  private static final char[][] SYLLABLES = new char[LAST - FIRST + 1][];
  private static final char[][] HEARD = new char[LAST - FIRST + 1][];

  static {
    Map<String, Character> syllables = new HashMap<>();
    Map<String, Character> heard = new HashMap<>();
    for (char c = FIRST; c <= LAST; c++) {
      Pinyin @Nullable [] found = PinyinDictionary.get(String.valueOf(c));
      Pinyin[] readings = found == null ? new Pinyin[0] : found;
      SYLLABLES[c - FIRST] = numbers(readings, syllables, false);
      HEARD[c - FIRST] = numbers(readings, heard, true);
    }
  }

  private Sound() {}

  /** The syllables that a character may be heard as, as numbers; none for what is no character. */
  static char[] heard(char c) {
    return isCharacter(c) ? HEARD[c - FIRST] : SILENT;
  }

  static boolean isCharacter(char c) {
    return c >= FIRST && c <= LAST;
  }

  /** Whether two characters have a syllable in common, whatever the tone. */
  static boolean isSame(char a, char b) {
    return isCharacter(a) && isCharacter(b) && meet(SYLLABLES[a - FIRST], SYLLABLES[b - FIRST]);
  }

  /** Whether two characters may be heard as the same. */
  static boolean isClose(char a, char b) {
    return meet(heard(a), heard(b));
  }

  private static boolean meet(char[] some, char[] others) {
    for (char one : some) {
      for (char other : others) {
        if (one == other) {
          return true;
        }
      }
    }
    return false;
  }

  private static char[] numbers(Pinyin[] readings, Map<String, Character> known, boolean asHeard) {
    String numbers =
        Arrays.stream(readings)
            .map(Pinyin::getPinyinWithoutTone)
            .map(syllable -> asHeard ? asHeard(syllable) : syllable)
            .distinct()
            .map(syllable -> known.computeIfAbsent(syllable, s -> (char) known.size()).toString())
            .reduce("", String::concat);
    return numbers.toCharArray();
  }

  private static String asHeard(String syllable) {
    String heard = syllable;
    if (heard.startsWith("zh") || heard.startsWith("ch") || heard.startsWith("sh")) {
      heard = heard.charAt(0) + heard.substring(2);
    } else if (heard.startsWith("n")) {
      heard = "l" + heard.substring(1);
    } else if (heard.equals("hu") || heard.equals("huo")) {
      heard = "f" + heard.substring(1);
    } else if (heard.equals("hui") || heard.equals("hun")) {
      heard = "fe" + heard.substring(2);
    } else if (heard.startsWith("hua")) {
      heard = "f" + heard.substring(2);
    }
    return heard.endsWith("eng") || heard.endsWith("ing")
        ? heard.substring(0, heard.length() - 1)
        : heard;
  }
}
