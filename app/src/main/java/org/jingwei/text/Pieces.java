// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.text;

import java.util.Arrays;

/**
 * The small pieces of a text: runs of neighbouring signs, where a sign is one Chinese character, a
 * whole word of other letters, or a whole number. Case and width do not count; white space and
 * punctuation part the runs.
 */
public final class Pieces {

  private static final int FIRST_WIDE = 0xff01;
  private static final int LAST_WIDE = 0xff5e;
  private static final int WIDE_TO_NARROW = 0xfee0;
  private static final int FIRST_CJK = 0x2e80;

  /** Takes one piece. */
  public interface Taker {

    /**
     * @param code the piece's number; two different pieces share one about once in 4,000 million
     * @param start where the piece begins in the text
     * @param end where it ends, exclusive
     */
    void take(int code, int start, int end);
  }

  private Pieces() {}

  /**
   * Shows every piece of a text, in the order of their last sign.
   *
   * @param longest of how many signs a piece consists at most, 1 to 8
   */
  public static void each(String text, int longest, Taker taker) {
    int[] signs = new int[longest];
    int[] starts = new int[longest];
    int run = 0;
    int at = 0;
    while (at < text.length()) {
      int end = endOfSign(text, at);
      if (end == at) {
        run = 0;
        at++;
        continue;
      }
      System.arraycopy(signs, 0, signs, 1, longest - 1);
      System.arraycopy(starts, 0, starts, 1, longest - 1);
      signs[0] = sign(text, at, end);
      starts[0] = at;
      run = Math.min(run + 1, longest);
      int code = 0;
      for (int i = 0; i < run; i++) {
        code = mix(code * 31 + signs[i] + i);
        taker.take(code, starts[i], end);
      }
      at = end;
    }
  }

  /** The numbers of the different pieces of two signs, ascending: what texts are compared by. */
  public static int[] pairs(String text) {
    Numbers pairs = new Numbers(text.length());
    int[] last = {-1};
    each(
        text,
        2,
        (code, start, end) -> {
          // The second piece that ends at one place is the pair.
          if (end == last[0]) {
            pairs.add(code);
          }
          last[0] = end;
        });
    return pairs.distinct();
  }

  /** How many numbers two ascending lists have in common. */
  public static int shared(int[] one, int[] other) {
    int shared = 0;
    int i = 0;
    int j = 0;
    while (i < one.length && j < other.length) {
      if (one[i] == other[j]) {
        shared++;
        i++;
        j++;
      } else if (one[i] < other[j]) {
        i++;
      } else {
        j++;
      }
    }
    return shared;
  }

  private static int endOfSign(String text, int at) {
    char first = plain(text.charAt(at));
    if (!Character.isLetterOrDigit(first)) {
      return at;
    }
    int end = at + 1;
    if (first < FIRST_CJK) {
      boolean number = Character.isDigit(first);
      while (end < text.length() && continues(plain(text.charAt(end)), number)) {
        end++;
      }
    }
    return end;
  }

  private static boolean continues(char c, boolean number) {
    return c < FIRST_CJK && (number ? Character.isDigit(c) : Character.isLetter(c));
  }

  private static int sign(String text, int start, int end) {
    int sign = 0;
    for (int i = start; i < end; i++) {
      sign = sign * 31 + plain(text.charAt(i));
    }
    return sign;
  }

  private static char plain(char c) {
    char narrow = c >= FIRST_WIDE && c <= LAST_WIDE ? (char) (c - WIDE_TO_NARROW) : c;
    return narrow < 0x80
        ? (narrow >= 'A' && narrow <= 'Z' ? (char) (narrow + 32) : narrow)
        : Character.toLowerCase(narrow);
  }

  private static int mix(int value) {
    int z = (value ^ (value >>> 16)) * 0x85ebca6b;
    z = (z ^ (z >>> 13)) * 0xc2b2ae35;
    return z ^ (z >>> 16);
  }

  /** A list that grows, without boxes. */
  private static final class Numbers {
    private int[] numbers;
    private int size;

    Numbers(int room) {
      numbers = new int[Math.max(8, room)];
    }

    void add(int number) {
      if (size == numbers.length) {
        numbers = Arrays.copyOf(numbers, size * 2);
      }
      numbers[size++] = number;
    }

    int[] distinct() {
      Arrays.sort(numbers, 0, size);
      int kept = 0;
      for (int i = 0; i < size; i++) {
        if (i == 0 || numbers[i] != numbers[i - 1]) {
          numbers[kept++] = numbers[i];
        }
      }
      return Arrays.copyOf(numbers, kept);
    }
  }
}
