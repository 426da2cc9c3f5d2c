// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.finding;

import com.hankcs.hanlp.dictionary.py.Pinyin;
import com.hankcs.hanlp.dictionary.py.PinyinDictionary;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/**
 * How a character is written in pinyin without tones, and how else somebody may write it who does
 * not hear n from l, zh from z, ch from c, sh from s, hu from f, -eng from -en and -ing from -in.
 */
final class Syllables {

  private static final Map<Character, List<String>> WRITTEN = new ConcurrentHashMap<>();
  private static final Map<Character, List<String>> HEARD = new ConcurrentHashMap<>();

  private Syllables() {}

  static boolean isCharacter(char c) {
    return c >= '一' && c <= '鿿';
  }

  /** The readings of a character; none for what is no character. */
  static List<String> written(char c) {
    return isCharacter(c) ? WRITTEN.computeIfAbsent(c, Syllables::readings) : List.of();
  }

  /** All ways in which it may be written by ear. */
  static List<String> heard(char c) {
    return isCharacter(c)
        ? HEARD.computeIfAbsent(
            c, one -> written(one).stream().flatMap(s -> byEar(s).stream()).distinct().toList())
        : List.of();
  }

  /** Whether two characters may be heard as the same. */
  static boolean isClose(char a, char b) {
    return a == b || heard(a).stream().anyMatch(written(b)::contains);
  }

  private static List<String> readings(char c) {
    Pinyin[] found = PinyinDictionary.get(String.valueOf(c));
    return found == null
        ? List.of()
        : Stream.of(found)
            .map(Pinyin::getPinyinWithoutTone)
            .filter(s -> !s.equals("none"))
            .distinct()
            .toList();
  }

  private static Set<String> byEar(String syllable) {
    Set<String> ways = new LinkedHashSet<>(Set.of(syllable));
    for (String begun : beginnings(syllable)) {
      ways.add(begun);
      if (begun.endsWith("eng") || begun.endsWith("ing")) {
        ways.add(begun.substring(0, begun.length() - 1));
      } else if (begun.endsWith("en") || begun.endsWith("in")) {
        ways.add(begun + "g");
      }
    }
    return ways;
  }

  private static List<String> beginnings(String s) {
    for (String retroflex : List.of("zh", "ch", "sh")) {
      if (s.startsWith(retroflex)) {
        return List.of(s, s.charAt(0) + s.substring(2));
      }
    }
    return switch (s.charAt(0)) {
      case 'z', 'c', 's' -> List.of(s, s.charAt(0) + "h" + s.substring(1));
      case 'n' -> List.of(s, "l" + s.substring(1));
      case 'l' -> List.of(s, "n" + s.substring(1));
      case 'f' -> List.of(s, s.equals("fu") ? "hu" : "hu" + s.substring(1));
      case 'h' ->
          s.startsWith("hu")
              ? List.of(s, s.equals("hu") ? "fu" : "f" + s.substring(2))
              : List.of(s);
      default -> List.of(s);
    };
  }
}
