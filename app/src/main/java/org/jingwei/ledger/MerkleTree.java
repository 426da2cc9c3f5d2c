// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.ledger;

import java.util.ArrayList;
import java.util.List;

/**
 * Roots and proofs of RFC 6962 from the hashes of complete subtrees; asks for no more than about
 * three times the tree's height of them.
 */
final class MerkleTree {

  private MerkleTree() {}

  /** Hashes of complete subtrees. */
  @FunctionalInterface
  interface Nodes {

    /**
     * @param level 0 for leaves; the subtree has 2^level of them
     * @param index counted in subtrees of that size
     */
    TreeHash node(int level, long index);
  }

  static TreeHead head(long size, Nodes nodes) {
    return size == 0 ? TreeHead.EMPTY : new TreeHead(size, hash(0, size, nodes));
  }

  /** PATH(index, D[size]) of RFC 6962, 2.1.1. */
  static List<TreeHash> inclusion(long index, long size, Nodes nodes) {
    if (index < 0 || index >= size) {
      throw new IllegalArgumentException("no leaf %d in a tree of %d".formatted(index, size));
    }
    List<TreeHash> path = new ArrayList<>();
    long from = 0;
    long to = size;
    while (to - from > 1) {
      long middle = from + split(to - from);
      if (index < middle) {
        path.add(hash(middle, to, nodes));
        to = middle;
      } else {
        path.add(hash(from, middle, nodes));
        from = middle;
      }
    }
    return path.reversed();
  }

  /** PROOF(older, D[newer]) of RFC 6962, 2.1.2. */
  static List<TreeHash> consistency(long older, long newer, Nodes nodes) {
    if (older < 0 || older > newer) {
      throw new IllegalArgumentException(
          "a tree of %d does not precede %d".formatted(older, newer));
    }
    List<TreeHash> path = new ArrayList<>();
    if (older == 0 || older == newer) {
      return path;
    }
    long from = 0;
    long to = newer;
    while (to != older) {
      long middle = from + split(to - from);
      if (older <= middle) {
        path.add(hash(middle, to, nodes));
        to = middle;
      } else {
        path.add(hash(from, middle, nodes));
        from = middle;
      }
    }
    if (from > 0) {
      path.add(hash(from, to, nodes));
    }
    return path.reversed();
  }

  /** MTH of the leaves from (inclusive) to (exclusive); from is a multiple of the size's power. */
  private static TreeHash hash(long from, long to, Nodes nodes) {
    long count = to - from;
    if (Long.bitCount(count) == 1) {
      int level = Long.numberOfTrailingZeros(count);
      return nodes.node(level, from >> level);
    }
    long middle = from + split(count);
    return TreeHash.ofNode(hash(from, middle, nodes), hash(middle, to, nodes));
  }

  /** The largest power of two below a count of two or more. */
  private static long split(long count) {
    return Long.highestOneBit(count - 1);
  }
}
