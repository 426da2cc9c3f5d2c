// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.vault;

import java.util.Arrays;

/** Digits that follow each other in a text with at most three separators between two of them. */
final class DigitRun {

  private static final int MOST_SEPARATORS = 3;

  private byte[] digits = new byte[24];
  private int[] places = new int[24];
  private int count;
  private int end;

  private DigitRun() {}

  static DigitRun from(String text, int start) {
    DigitRun run = new DigitRun();
    int at = start;
    int skipped = 0;
    while (at < text.length() && skipped <= MOST_SEPARATORS) {
      char c = text.charAt(at);
      int digit = Characters.digit(c);
      if (digit >= 0) {
        run.add(digit, at);
        skipped = 0;
      } else if (Characters.isSeparator(c)) {
        skipped++;
      } else {
        break;
      }
      at++;
    }
    run.end = run.places[run.count - 1] + 1;
    return run;
  }

  private void add(int digit, int place) {
    if (count == digits.length) {
      digits = Arrays.copyOf(digits, 2 * count);
      places = Arrays.copyOf(places, 2 * count);
    }
    digits[count] = (byte) digit;
    places[count++] = place;
  }

  int count() {
    return count;
  }

  /** Place in the text after the last digit. */
  int end() {
    return end;
  }

  int digit(int index) {
    return digits[index];
  }

  int place(int index) {
    return places[index];
  }

  /** Whether a block of digits without separators begins here. */
  boolean beginsBlock(int index) {
    return index == 0 || places[index] > places[index - 1] + 1;
  }

  /** Whether a block of digits without separators ends before here. */
  boolean endsBlock(int index) {
    return index == count || places[index] > places[index - 1] + 1;
  }

  boolean isOneBlock(int from, int to) {
    return places[to - 1] - places[from] == to - 1 - from;
  }

  String digits(int from, int to) {
    StringBuilder out = new StringBuilder(to - from);
    for (int i = from; i < to; i++) {
      out.append((char) ('0' + digits[i]));
    }
    return out.toString();
  }
}
