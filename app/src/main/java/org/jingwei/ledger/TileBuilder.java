// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.ledger;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;

/**
 * The right edge of a tree: the last, unfinished tile of each level. Appending a leaf touches only
 * these; a tile that becomes full is handed out and starts no more.
 */
final class TileBuilder {

  private final List<byte[]> edge = new ArrayList<>();
  private final Consumer<Tile> full;
  private long size;

  /**
   * @param size leaves so far
   * @param unfinished gives the last tile of a level that is neither empty nor full
   * @param full is given each tile that becomes full
   */
  TileBuilder(long size, TileNodes.Shelf unfinished, Consumer<Tile> full) {
    this.size = size;
    this.full = full;
    for (int level = 0; countAt(level) > 0; level++) {
      byte[] hashes = new byte[Tile.WIDTH * TreeHash.BYTES];
      int width = widthAt(level);
      if (width > 0) {
        byte[] stored = unfinished.tile(level, countAt(level) / Tile.WIDTH).hashes();
        System.arraycopy(stored, 0, hashes, 0, width * TreeHash.BYTES);
      }
      edge.add(hashes);
    }
  }

  long size() {
    return size;
  }

  void append(TreeHash leaf) {
    size++;
    TreeHash hash = leaf;
    for (int level = 0; ; level++) {
      if (level == edge.size()) {
        edge.add(new byte[Tile.WIDTH * TreeHash.BYTES]);
      }
      long position = countAt(level) - 1;
      hash.copyTo(edge.get(level), (int) (position % Tile.WIDTH));
      if (widthAt(level) != 0) {
        return;
      }
      Tile tile = new Tile(level, position / Tile.WIDTH, edge.get(level).clone());
      full.accept(tile);
      hash = tile.hash(Tile.HEIGHT, 0);
    }
  }

  /** The unfinished tiles, from the leaves up. */
  List<Tile> unfinished() {
    List<Tile> tiles = new ArrayList<>();
    for (int level = 0; level < edge.size(); level++) {
      int width = widthAt(level);
      if (width > 0) {
        byte[] hashes = Arrays.copyOf(edge.get(level), width * TreeHash.BYTES);
        tiles.add(new Tile(level, countAt(level) / Tile.WIDTH, hashes));
      }
    }
    return tiles;
  }

  /** The tree so far; its right edge is all that is needed. */
  TreeHead head() {
    if (size == 0) {
      return TreeHead.EMPTY;
    }
    TreeHash root = null;
    for (Tile tile : unfinished()) {
      int end = tile.width();
      while (end > 0) {
        int height = Integer.numberOfTrailingZeros(end);
        TreeHash left = tile.hash(height, end - (1 << height));
        root = root == null ? left : TreeHash.ofNode(left, root);
        end -= 1 << height;
      }
    }
    if (root == null) {
      throw new IllegalStateException("a tree of %d leaves has an edge".formatted(size));
    }
    return new TreeHead(size, root);
  }

  private long countAt(int level) {
    return level * Tile.HEIGHT >= Long.SIZE ? 0 : size >> (level * Tile.HEIGHT);
  }

  private int widthAt(int level) {
    return (int) (countAt(level) % Tile.WIDTH);
  }
}
