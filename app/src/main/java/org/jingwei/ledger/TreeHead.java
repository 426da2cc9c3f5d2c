// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.ledger;

/**
 * What a tree of some size hashes to: whoever holds one can be shown later that nothing before it
 * was changed.
 *
 * @param size number of leaves
 * @param root RFC 6962 Merkle tree hash over them
 */
public record TreeHead(long size, TreeHash root) {

  public static final TreeHead EMPTY = new TreeHead(0, TreeHash.ofNothing());

  public TreeHead {
    if (size < 0) {
      throw new IllegalArgumentException("a tree has no negative size: " + size);
    }
  }
}
