// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.casework.dispatch;

import java.util.Arrays;

/**
 * The last takers of one sort of matter, at most {@link #LENGTH}. A window instead of a decaying
 * sum: it follows a reorganised unit just as well, and its counts can be told to a person as they
 * are.
 */
final class Window {

  static final int LENGTH = 64;

  private short[] takers = new short[4];
  private int size;
  private int oldest;

  void add(int taker) {
    if (size < LENGTH) {
      if (size == takers.length) {
        takers = Arrays.copyOf(takers, size * 2);
      }
      takers[size++] = (short) taker;
    } else {
      takers[oldest] = (short) taker;
      oldest = (oldest + 1) % LENGTH;
    }
  }

  int size() {
    return size;
  }

  /** The taker at an index below {@link #size}, in no particular order. */
  int taker(int index) {
    return takers[index];
  }

  int count(int taker) {
    int found = 0;
    for (int i = 0; i < size; i++) {
      found += takers[i] == taker ? 1 : 0;
    }
    return found;
  }

  int[] oldestFirst() {
    int[] ordered = new int[size];
    for (int i = 0; i < size; i++) {
      ordered[i] = takers[(oldest + i) % size];
    }
    return ordered;
  }
}
