// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.ledger;

import java.util.List;

/**
 * Shows that an entry is in the tree of a head (RFC 9162, 2.1.3).
 *
 * @param leafIndex place of the entry, from 0
 * @param leaf leaf hash of the entry
 * @param head the tree
 * @param path hashes from the leaf's neighbour to the root's child
 */
public record InclusionProof(long leafIndex, TreeHash leaf, TreeHead head, List<TreeHash> path) {

  public InclusionProof {
    path = List.copyOf(path);
  }

  /** Whether the path leads from the leaf to the root. */
  public boolean holds() {
    long index = leafIndex;
    long last = head.size() - 1;
    if (index < 0 || index > last) {
      return false;
    }
    TreeHash hash = leaf;
    for (TreeHash sibling : path) {
      if (last == 0) {
        return false;
      }
      if ((index & 1) == 1 || index == last) {
        hash = TreeHash.ofNode(sibling, hash);
        int risen = (index & 1) == 1 ? 0 : Long.numberOfTrailingZeros(index);
        index >>= risen;
        last >>= risen;
      } else {
        hash = TreeHash.ofNode(hash, sibling);
      }
      index >>= 1;
      last >>= 1;
    }
    return last == 0 && hash.equals(head.root());
  }
}
