// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.ledger;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a verification of one county's ledger found.
 *
 * @param head tree as recomputed from the entries, up to the fault if there is one
 * @param waiting committed entries that have no place in the tree yet
 * @param fault the first thing wrong; null if all is well
 */
public record Verification(TreeHead head, long waiting, @Nullable Fault fault) {

  /** What can be wrong. */
  public enum Kind {
    /** A row does not hash to what it hashed to when it was written. */
    ENTRY_ALTERED,
    /** An entry of the tree is gone. */
    ENTRY_MISSING,
    /** An entry is not where the tree has it: replaced, moved or put in between. */
    ORDER_ALTERED,
    /** An entry was put among those already numbered, without a place of its own. */
    ENTRY_SLIPPED_IN,
    /** The entries are whole but the stored tree is not the one over them. */
    TREE_ALTERED,
    /** The tree differs from one that was known before: history was written anew. */
    FORKED
  }

  /**
   * @param kind what is wrong
   * @param leafIndex place in the tree, from 0; -1 for an entry without a place
   * @param entryId the entry; 0 where it cannot be told
   * @param at when that entry was made, or the next that can be told; null if none can
   */
  public record Fault(Kind kind, long leafIndex, long entryId, @Nullable Instant at) {}

  /** Whether nothing was found wrong. */
  public boolean sound() {
    return fault == null;
  }
}
