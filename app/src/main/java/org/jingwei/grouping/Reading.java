// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.grouping;

import java.util.Arrays;
import org.jingwei.text.Pieces;

/**
 * The different pieces of a text, of two to four signs, by ascending code: each as one number that
 * holds its code, where it first stands, and what kind of name it may be.
 */
final class Reading {

  /** Of a longer text the rest is not read. */
  static final int LONGEST = 1_500;

  private static final int SIGNS = 4;
  private static final int PLACE = 0xfff;

  private final long[] pieces;
  private final String text;

  private Reading(String text, long[] pieces) {
    this.text = text;
    this.pieces = pieces;
  }

  static Reading of(String words) {
    String text = words.length() > LONGEST ? words.substring(0, LONGEST) : words;
    long[] all = new long[SIGNS * text.length() + SIGNS];
    int[] state = {-1, 0, 0};
    Pieces.each(
        text,
        SIGNS,
        (code, start, end) -> {
          state[1] = end == state[0] ? state[1] + 1 : 1;
          state[0] = end;
          if (state[1] >= 2) {
            int kind = Names.kind(text, start, end, state[1]);
            all[state[2]++] = (long) code << 32 | (long) start << 16 | (long) end << 4 | kind;
          }
        });
    return new Reading(text, distinct(all, state[2]));
  }

  /** Sorted by code and then by place, the first of each code stays. */
  private static long[] distinct(long[] all, int size) {
    Arrays.sort(all, 0, size);
    int kept = 0;
    for (int i = 0; i < size; i++) {
      if (kept == 0 || code(all[i]) != code(all[kept - 1])) {
        all[kept++] = all[i];
      }
    }
    return Arrays.copyOf(all, kept);
  }

  int size() {
    return pieces.length;
  }

  long at(int index) {
    return pieces[index];
  }

  String words(int start, int end) {
    return text.substring(start, end);
  }

  /** The same for texts of the same pieces, whatever stands between them. */
  long fingerprint() {
    long print = 0;
    for (long piece : pieces) {
      print = (print ^ code(piece)) * 0x9e3779b97f4a7c15L;
      print ^= print >>> 29;
    }
    return print;
  }

  static int code(long piece) {
    return (int) (piece >> 32);
  }

  static int start(long piece) {
    return (int) (piece >> 16) & PLACE;
  }

  static int end(long piece) {
    return (int) (piece >> 4) & PLACE;
  }

  static int kind(long piece) {
    return (int) piece & 3;
  }
}
