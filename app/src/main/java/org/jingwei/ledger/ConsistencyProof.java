// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.ledger;

import java.util.List;

/**
 * Shows that an older tree is the beginning of a newer one (RFC 9162, 2.1.4).
 *
 * @param older smaller tree or the same
 * @param newer larger tree
 * @param path hashes that rebuild both roots; empty when the sizes are equal or the older is empty
 */
public record ConsistencyProof(TreeHead older, TreeHead newer, List<TreeHash> path) {

  public ConsistencyProof {
    path = List.copyOf(path);
  }

  /** Whether the path rebuilds both roots. */
  public boolean holds() {
    if (older.size() == newer.size()) {
      return path.isEmpty() && older.root().equals(newer.root());
    }
    if (older.size() == 0) {
      return path.isEmpty() && older.equals(TreeHead.EMPTY);
    }
    return older.size() < newer.size() && rebuilds();
  }

  private boolean rebuilds() {
    int whole = Long.numberOfTrailingZeros(older.size());
    long index = (older.size() - 1) >> whole;
    long last = (newer.size() - 1) >> whole;
    int next = index == 0 ? 0 : 1;
    if (path.size() < next) {
      return false;
    }
    TreeHash before = index == 0 ? older.root() : path.getFirst();
    TreeHash after = before;
    for (TreeHash sibling : path.subList(next, path.size())) {
      if (last == 0) {
        return false;
      }
      if ((index & 1) == 1 || index == last) {
        before = TreeHash.ofNode(sibling, before);
        after = TreeHash.ofNode(sibling, after);
        int risen = (index & 1) == 1 ? 0 : Long.numberOfTrailingZeros(index);
        index >>= risen;
        last >>= risen;
      } else {
        after = TreeHash.ofNode(after, sibling);
      }
      index >>= 1;
      last >>= 1;
    }
    return last == 0 && before.equals(older.root()) && after.equals(newer.root());
  }
}
