// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.grid;

import java.util.Arrays;

/**
 * A set of words, walked character by character. Nodes live in one open hash table from (node,
 * character) to node, so that a step is one probe and the whole is a few arrays. Immutable once
 * built.
 */
final class NameTrie {

  static final int ROOT = 0;
  static final int NONE = -1;

  private static final long FREE = -1;
  private static final int CHARACTER_BITS = 16;

  private long[] keys = new long[1 << 12];
  private int[] targets = new int[1 << 12];
  private int[] words = new int[(1 << 11) + 1];
  private int nodes = 1;
  private final long[] starts = new long[1 << 10];

  NameTrie() {
    Arrays.fill(keys, FREE);
    Arrays.fill(words, NONE);
  }

  /** The node after a character, or {@link #NONE}. */
  int step(int node, char c) {
    if (node == ROOT && (starts[c >>> 6] & 1L << (c & 63)) == 0) {
      return NONE;
    }
    long key = key(node, c);
    int slot = slot(key);
    return keys[slot] == key ? targets[slot] : NONE;
  }

  /** The number of the word that ends at a node, or {@link #NONE}. */
  int wordAt(int node) {
    return words[node];
  }

  /** The number of a word; the given number if the word is new. */
  int add(String word, int number) {
    starts[word.charAt(0) >>> 6] |= 1L << (word.charAt(0) & 63);
    int node = ROOT;
    for (int i = 0; i < word.length(); i++) {
      int next = step(node, word.charAt(i));
      node = next == NONE ? grow(key(node, word.charAt(i))) : next;
    }
    if (words[node] == NONE) {
      words[node] = number;
    }
    return words[node];
  }

  private int grow(long key) {
    if (nodes * 2 > keys.length) {
      enlarge();
    }
    int slot = slot(key);
    keys[slot] = key;
    targets[slot] = nodes;
    return nodes++;
  }

  private void enlarge() {
    long[] oldKeys = keys;
    int[] oldTargets = targets;
    keys = new long[oldKeys.length * 2];
    targets = new int[keys.length];
    int known = words.length;
    words = Arrays.copyOf(words, keys.length / 2 + 1);
    Arrays.fill(words, known, words.length, NONE);
    Arrays.fill(keys, FREE);
    for (int i = 0; i < oldKeys.length; i++) {
      if (oldKeys[i] != FREE) {
        int slot = slot(oldKeys[i]);
        keys[slot] = oldKeys[i];
        targets[slot] = oldTargets[i];
      }
    }
  }

  private static long key(int node, char c) {
    return (long) node << CHARACTER_BITS | c;
  }

  private int slot(long key) {
    int mask = keys.length - 1;
    int slot = (int) (key * 0x9E3779B97F4A7C15L >>> 40) & mask;
    while (keys[slot] != key && keys[slot] != FREE) {
      slot = slot + 1 & mask;
    }
    return slot;
  }
}
