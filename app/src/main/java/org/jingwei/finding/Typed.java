// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.finding;

import org.jspecify.annotations.Nullable;

/** What was typed, folded, to be held against one form of a name after the other. */
final class Typed {

  private static final int SHORTEST = 2;

  private final String plain;
  private final String letters;
  private final boolean latin;
  private final Latin written;
  private final Latin byEar;

  Typed(String plain) {
    this.plain = plain;
    this.letters = plain.replace(" ", "").replace("'", "");
    this.latin =
        letters.chars().anyMatch(c -> c >= 'a' && c <= 'z') && letters.length() >= SHORTEST;
    this.written = new Latin(letters, false);
    this.byEar = new Latin(letters, true);
  }

  /** How a form is met; null where it is not. */
  @Nullable How meets(String form) {
    int at = form.indexOf(plain);
    if (at >= 0 && isWordStart(form, at)) {
      return form.length() == plain.length() ? How.EXACT : at == 0 ? How.BEGINS : How.HAS;
    }
    if (!Syllables.isCharacter(form.charAt(0)) && !latin) {
      return null;
    }
    return latin ? byLetters(form) : bySound(form);
  }

  boolean isAtStart(String form, How how) {
    return switch (how) {
      case PINYIN, INITIALS -> written.at(form, 0) != Latin.Met.NOT;
      case SOUND -> latin ? byEar.at(form, 0) != Latin.Met.NOT : isHeardAt(form, 0);
      default -> false;
    };
  }

  /** A Latin word is met from its beginning on; characters anywhere, from two on. */
  private boolean isWordStart(String form, int at) {
    if (at == 0) {
      return true;
    }
    return isLetter(plain.charAt(0)) ? !isLetter(form.charAt(at - 1)) : plain.length() >= SHORTEST;
  }

  private static boolean isLetter(char c) {
    return c >= 'a' && c <= 'z';
  }

  private @Nullable How byLetters(String form) {
    How best = null;
    for (int i = 0; i < form.length(); i++) {
      if (!Syllables.isCharacter(form.charAt(i))) {
        continue;
      }
      Latin.Met met = written.at(form, i);
      if (met == Latin.Met.WRITTEN) {
        return How.PINYIN;
      }
      // Initials count from the beginning alone: anywhere they would meet every name.
      if (met == Latin.Met.INITIALS && i == 0) {
        best = How.INITIALS;
      } else if (best == null && letters.length() > 3 && byEar.at(form, i) == Latin.Met.WRITTEN) {
        best = How.SOUND;
      }
    }
    return best;
  }

  private @Nullable How bySound(String form) {
    if (plain.length() < SHORTEST) {
      return null;
    }
    for (int i = 0; i + plain.length() <= form.length(); i++) {
      if (isHeardAt(form, i)) {
        return How.SOUND;
      }
    }
    return null;
  }

  private boolean isHeardAt(String form, int at) {
    if (at + plain.length() > form.length()) {
      return false;
    }
    for (int i = 0; i < plain.length(); i++) {
      if (!Syllables.isClose(form.charAt(at + i), plain.charAt(i))) {
        return false;
      }
    }
    return true;
  }
}
