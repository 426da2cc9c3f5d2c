// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.grouping;

import java.util.Arrays;

/** How often each code was counted, without boxes; 0 for one that never was. */
final class Counts {

  private int[] codes;
  private int[] counts;
  private int size;

  Counts(int room) {
    int slots = Integer.highestOneBit(Math.max(16, room) * 2 - 1);
    codes = new int[slots];
    counts = new int[slots];
  }

  int get(int code) {
    return counts[slot(codes, counts, code)];
  }

  void add(int code, int amount) {
    int slot = slot(codes, counts, code);
    if (counts[slot] == 0) {
      codes[slot] = code;
      size++;
    }
    counts[slot] += amount;
    if (size * 3 > codes.length * 2) {
      grow();
    }
  }

  int size() {
    return size;
  }

  /** The codes that were counted, ascending. */
  int[] codes() {
    int[] all = new int[size];
    int next = 0;
    for (int i = 0; i < codes.length; i++) {
      if (counts[i] != 0) {
        all[next++] = codes[i];
      }
    }
    Arrays.sort(all);
    return all;
  }

  private void grow() {
    int[] oldCodes = codes;
    int[] oldCounts = counts;
    codes = new int[oldCodes.length * 2];
    counts = new int[codes.length];
    for (int i = 0; i < oldCodes.length; i++) {
      if (oldCounts[i] != 0) {
        int slot = slot(codes, counts, oldCodes[i]);
        codes[slot] = oldCodes[i];
        counts[slot] = oldCounts[i];
      }
    }
  }

  private static int slot(int[] codes, int[] counts, int code) {
    int mask = codes.length - 1;
    int at = (code * 0x9e3779b9 >>> 7) & mask;
    while (counts[at] != 0 && codes[at] != code) {
      at = (at + 1) & mask;
    }
    return at;
  }
}
