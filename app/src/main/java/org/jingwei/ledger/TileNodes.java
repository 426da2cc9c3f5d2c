// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.ledger;

import java.util.HashMap;
import java.util.Map;

/** Subtree hashes out of tiles, each tile fetched once. */
final class TileNodes implements MerkleTree.Nodes {

  /** Where tiles are kept. */
  @FunctionalInterface
  interface Shelf {
    Tile tile(int level, long index);
  }

  private record Place(int level, long index) {}

  private final Shelf shelf;
  private final Map<Place, Tile> fetched = new HashMap<>();

  TileNodes(Shelf shelf) {
    this.shelf = shelf;
  }

  @Override
  public TreeHash node(int level, long index) {
    int tileLevel = level / Tile.HEIGHT;
    int height = level % Tile.HEIGHT;
    long first = index << height;
    Tile tile =
        fetched.computeIfAbsent(
            new Place(tileLevel, first / Tile.WIDTH),
            place -> shelf.tile(place.level(), place.index()));
    return tile.hash(height, (int) (first % Tile.WIDTH));
  }
}
