// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.learning;

import java.util.Arrays;

/**
 * The known pieces of one text, ascending, and how often each stands in it (as 1 + ln n).
 *
 * @param opening whether the piece is one of the opening
 */
record Counted(int[] pieces, float[] counts, boolean[] opening) {

  /** What is read of a text; whoever writes more has long said what it is about. */
  static final int LONGEST_TEXT = 4_000;

  static Counted of(String text, Vocabulary vocabulary) {
    String read = text.length() > LONGEST_TEXT ? text.substring(0, LONGEST_TEXT) : text;
    Found found = new Found(Math.max(16, read.length() * 3));
    Vocabulary.each(
        read,
        (code, ofOpening, start, end) -> {
          int index = vocabulary.index(code);
          if (index != Vocabulary.UNKNOWN) {
            found.add(index * 2 + (ofOpening ? 1 : 0));
          }
        });
    return found.counted();
  }

  private static final class Found {
    private int[] all;
    private int size;

    Found(int room) {
      all = new int[room];
    }

    void add(int index) {
      if (size == all.length) {
        all = Arrays.copyOf(all, size * 2);
      }
      all[size++] = index;
    }

    Counted counted() {
      Arrays.sort(all, 0, size);
      int different = 0;
      for (int i = 0; i < size; i++) {
        different += i == 0 || all[i] != all[i - 1] ? 1 : 0;
      }
      int[] pieces = new int[different];
      float[] counts = new float[different];
      boolean[] opening = new boolean[different];
      int at = -1;
      for (int i = 0; i < size; i++) {
        if (i == 0 || all[i] != all[i - 1]) {
          at++;
          pieces[at] = all[i] / 2;
          opening[at] = (all[i] & 1) == 1;
        }
        counts[at]++;
      }
      for (int i = 0; i < different; i++) {
        counts[i] = (float) (1 + Math.log(counts[i]));
      }
      return new Counted(pieces, counts, opening);
    }
  }
}
