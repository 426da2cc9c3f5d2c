// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.ledger;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jingwei.shared.CountyCode;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Gives committed entries their places in the county's tree. Any number of processes may run it:
 * one at a time holds a county.
 */
final class Sequencer {

  private final TreeStore store;
  private final TransactionTemplate transaction;
  private final int batch;

  /**
   * @param batch most entries in one transaction
   */
  Sequencer(TreeStore store, TransactionTemplate transaction, int batch) {
    this.store = store;
    this.transaction = transaction;
    this.batch = batch;
  }

  /** One batch for each county that has news; the number of entries that got a place. */
  int runOnce() {
    int placed = 0;
    for (CountyCode county : store.countiesWithNews()) {
      Integer more = transaction.execute(status -> placeIn(county));
      placed += more == null ? 0 : more;
    }
    return placed;
  }

  private int placeIn(CountyCode county) {
    Optional<TreeStore.Held> held = store.lock(county);
    if (held.isEmpty()) {
      store.plant(county);
      held = store.lock(county);
    }
    return held.map(tree -> tree.restored() ? placeOld(county, tree) : placeNew(county, tree))
        .orElse(0);
  }

  private int placeNew(CountyCode county, TreeStore.Held tree) {
    List<TreeStore.Waiting> entries = store.waiting(county, batch);
    if (!entries.isEmpty()) {
      TreeHead head = grow(county, tree.size(), entries);
      store.putHead(county, head, entries.getLast().entryId());
    }
    return entries.size();
  }

  private int placeOld(CountyCode county, TreeStore.Held tree) {
    List<TreeStore.Waiting> entries = store.waitingAfterRestore(county, batch);
    TreeHead head = grow(county, tree.size(), entries);
    store.putHeadAfterRestore(county, head, entries.size() < batch ? tree.horizon() : null);
    return entries.size();
  }

  private TreeHead grow(CountyCode county, long size, List<TreeStore.Waiting> entries) {
    List<Tile> tiles = new ArrayList<>();
    TileBuilder builder =
        new TileBuilder(size, (level, index) -> store.tile(county, level, index), tiles::add);
    entries.forEach(entry -> builder.append(entry.leaf()));
    if (!entries.isEmpty()) {
      store.addLeaves(county, size, entries);
      store.addTiles(county, tiles);
      store.putEdge(county, builder.unfinished());
    }
    return builder.head();
  }
}
