// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.finding;

import java.util.List;

/**
 * Holds typed letters against the characters of a name: each character by its whole syllable or its
 * first letter, in any mixture, the last one begun; a character or digit of the name by itself.
 */
final class Latin {

  /** How a name was met. */
  enum Met {
    NOT,
    INITIALS,
    WRITTEN
  }

  private final String typed;
  private final boolean byEar;

  Latin(String typed, boolean byEar) {
    this.typed = typed;
    this.byEar = byEar;
  }

  /** Whether the letters stand for the characters from a place of the name on. */
  Met at(String name, int from) {
    return at(name, from, 0, 0);
  }

  private Met at(String name, int at, int typedAt, int whole) {
    if (typedAt == typed.length()) {
      return whole > 0 ? Met.WRITTEN : Met.INITIALS;
    }
    if (at == name.length()) {
      return Met.NOT;
    }
    char c = name.charAt(at);
    if (!Syllables.isCharacter(c)) {
      return c == typed.charAt(typedAt) ? at(name, at + 1, typedAt + 1, whole) : Met.NOT;
    }
    if (c == typed.charAt(typedAt)) {
      return at(name, at + 1, typedAt + 1, whole + 1);
    }
    List<String> syllables = byEar ? Syllables.heard(c) : Syllables.written(c);
    Met best = Met.NOT;
    for (String syllable : syllables) {
      Met met = by(syllable, name, at, typedAt, whole);
      best = met.compareTo(best) > 0 ? met : best;
    }
    return best;
  }

  private Met by(String syllable, String name, int at, int typedAt, int whole) {
    if (syllable.charAt(0) != typed.charAt(typedAt)) {
      return Met.NOT;
    }
    int left = typed.length() - typedAt;
    if (left > 1 && left <= syllable.length() && syllable.startsWith(typed.substring(typedAt))) {
      return Met.WRITTEN;
    }
    Met best = Met.NOT;
    if (typed.startsWith(syllable, typedAt)) {
      best = at(name, at + 1, typedAt + syllable.length(), whole + 1);
    }
    return best == Met.WRITTEN ? best : larger(best, at(name, at + 1, typedAt + 1, whole));
  }

  private static Met larger(Met one, Met other) {
    return one.compareTo(other) >= 0 ? one : other;
  }
}
