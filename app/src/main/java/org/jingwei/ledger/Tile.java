// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.ledger;

/**
 * A run of up to 256 neighbouring hashes of one tile level, as C2SP tlog-tiles cuts a tree: level 0
 * holds leaves, each hash of level n + 1 stands for a whole tile of level n.
 *
 * @param level 0 for leaves
 * @param index counted in tiles of that level
 * @param hashes 32 bytes each, one after another
 */
record Tile(int level, long index, byte[] hashes) {

  static final int HEIGHT = 8;
  static final int WIDTH = 1 << HEIGHT;

  int width() {
    return hashes.length / TreeHash.BYTES;
  }

  /** The hash of 2^height neighbours in this tile, which must hold them all. */
  TreeHash hash(int height, int first) {
    int count = 1 << height;
    TreeHash[] row = new TreeHash[count];
    for (int i = 0; i < count; i++) {
      row[i] = TreeHash.at(hashes, first + i);
    }
    for (int left = count; left > 1; left /= 2) {
      for (int i = 0; i < left / 2; i++) {
        row[i] = TreeHash.ofNode(row[2 * i], row[2 * i + 1]);
      }
    }
    return row[0];
  }
}
