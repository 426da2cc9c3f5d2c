// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.ledger;

import java.time.Instant;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.LongConsumer;
import org.jingwei.ledger.Verification.Fault;
import org.jingwei.ledger.Verification.Kind;
import org.jingwei.shared.CountyCode;
import org.jingwei.shared.Ids;
import org.jspecify.annotations.Nullable;

/**
 * Recomputes one county's tree from its entries, one after another, and remembers the first that is
 * wrong. One object verifies once, in one transaction that sees one state of the database.
 */
final class Verifier {

  private static final int PROGRESS_STEP = 100_000;

  private final CountyCode county;
  private final TreeStore tree;
  private final VerifyQueries queries;
  private final TreeMap<Long, TreeHead> known = new TreeMap<>();
  private final LongConsumer progress;
  private final EntryEncoding encoding = new EntryEncoding();
  private final TileBuilder rebuilt = new TileBuilder(0, this::nothing, this::compare);
  private final Set<Long> contradicted = new HashSet<>();
  private @Nullable Tile leaves;
  private @Nullable Fault fault;
  private Fault nextFork = new Fault(Kind.FORKED, 0, 0, null);

  /**
   * @param known heads that were kept or published before
   * @param progress is told the number of entries so far, now and then
   */
  Verifier(
      CountyCode county,
      TreeStore tree,
      VerifyQueries queries,
      List<TreeHead> known,
      LongConsumer progress) {
    this.county = county;
    this.tree = tree;
    this.queries = queries;
    this.progress = progress;
    known.forEach(this::remember);
  }

  /** Of two heads of one size one at least is wrong. */
  private void remember(TreeHead head) {
    TreeHead other = known.putIfAbsent(head.size(), head);
    if (other != null && !other.equals(head)) {
      contradicted.add(head.size());
    }
  }

  Verification run() {
    TreeHead head = tree.head(county);
    queries.eachLeaf(county, this::check);
    if (fault == null) {
      compareEnd(head);
    }
    if (fault == null) {
      queries
          .firstSlippedIn(county)
          .ifPresent(entry -> report(Kind.ENTRY_SLIPPED_IN, -1, entry.id(), entry.entry().at()));
    }
    return new Verification(rebuilt.head(), queries.countWaiting(county), dated(fault));
  }

  /** Where the entry itself cannot tell its day, the last one before it does. */
  private @Nullable Fault dated(@Nullable Fault found) {
    if (found == null || found.at() != null) {
      return found;
    }
    return new Fault(
        found.kind(),
        found.leafIndex(),
        found.entryId(),
        queries.findTime(county, found.leafIndex()).orElse(null));
  }

  private void check(VerifyQueries.Leaf leaf) {
    if (fault != null) {
      return;
    }
    VerifyQueries.Row row = leaf.row();
    Instant at = row == null ? Ids.secondOf(leaf.entryId()) : row.entry().entry().at();
    if (leaf.index() != rebuilt.size()) {
      report(Kind.ENTRY_MISSING, rebuilt.size(), 0, at);
    } else if (row == null) {
      report(Kind.ENTRY_MISSING, leaf.index(), leaf.entryId(), at);
    } else if (!Arrays.equals(recomputed(row), row.leaf())) {
      report(Kind.ENTRY_ALTERED, leaf.index(), leaf.entryId(), at);
    } else if (!isInTile(leaf.index())) {
      report(Kind.TREE_ALTERED, leaf.index(), leaf.entryId(), at);
    } else if (!isLeafOfTree(leaf.index(), row.leaf())) {
      report(Kind.ORDER_ALTERED, leaf.index(), leaf.entryId(), at);
    } else {
      accept(leaf, row, at);
    }
  }

  private byte[] recomputed(VerifyQueries.Row row) {
    byte[] content =
        row.salt() == null
            ? row.contentHash()
            : encoding.contentHash(row.salt(), row.entry().entry());
    return content == null
        ? new byte[0]
        : encoding.leaf(county, row.entry().id(), row.entry().entry(), content);
  }

  /** Whether the stored tree has a leaf there at all. */
  private boolean isInTile(long index) {
    if (index % Tile.WIDTH == 0) {
      leaves = tree.findTile(county, 0, index / Tile.WIDTH).orElse(null);
    }
    return leaves != null && index % Tile.WIDTH < leaves.width();
  }

  private boolean isLeafOfTree(long index, byte[] leaf) {
    byte[] hashes = Objects.requireNonNull(leaves).hashes();
    return TreeHash.of(leaf).equals(TreeHash.at(hashes, (int) (index % Tile.WIDTH)));
  }

  private void accept(VerifyQueries.Leaf leaf, VerifyQueries.Row row, Instant at) {
    if (nextFork.at() == null) {
      nextFork = new Fault(Kind.FORKED, leaf.index(), leaf.entryId(), at);
    }
    rebuilt.append(TreeHash.of(row.leaf()));
    if (rebuilt.size() % PROGRESS_STEP == 0) {
      progress.accept(rebuilt.size());
    }
    TreeHead before = known.remove(rebuilt.size());
    if (before == null) {
      return;
    }
    if (!before.equals(rebuilt.head()) || contradicted.contains(before.size())) {
      fault = nextFork;
    }
    nextFork = new Fault(Kind.FORKED, rebuilt.size(), 0, null);
  }

  private void compareEnd(TreeHead head) {
    if (rebuilt.size() < head.size()) {
      report(Kind.ENTRY_MISSING, rebuilt.size(), 0, null);
    } else if (!head.equals(rebuilt.head())) {
      report(Kind.TREE_ALTERED, head.size(), 0, null);
    }
    rebuilt.unfinished().forEach(this::compare);
    known.remove(0L);
    if (fault == null && !known.isEmpty()) {
      report(Kind.FORKED, rebuilt.size(), 0, null);
    }
  }

  private void compare(Tile tile) {
    Optional<Tile> found = tree.findTile(county, tile.level(), tile.index());
    if (fault == null
        && !found.map(stored -> Arrays.equals(stored.hashes(), tile.hashes())).orElse(false)) {
      long first = tile.index() << (tile.level() + 1) * Tile.HEIGHT;
      report(Kind.TREE_ALTERED, first, 0, null);
    }
  }

  private Tile nothing(int level, long index) {
    throw new IllegalStateException("an empty tree has no tile %d/%d".formatted(level, index));
  }

  private void report(Kind kind, long leafIndex, long entryId, @Nullable Instant at) {
    fault = new Fault(kind, leafIndex, entryId, at);
  }
}
