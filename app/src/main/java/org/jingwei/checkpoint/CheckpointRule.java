// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.checkpoint;

import java.time.Duration;
import java.time.Instant;
import org.jingwei.ledger.TreeHead;
import org.jspecify.annotations.Nullable;

/** When a head is signed: when the tree grew, and at least once a day even if it did not. */
final class CheckpointRule {

  /** A little under a day, so that an hourly round does not slip by an hour each day. */
  private static final Duration A_DAY = Duration.ofHours(24).minusMinutes(10);

  private CheckpointRule() {}

  /**
   * @param last what was signed before, null for nothing
   */
  static boolean isDue(@Nullable PublishedCheckpoint last, TreeHead head, Instant now) {
    if (head.size() == 0) {
      return false;
    }
    return last == null
        || !last.checkpoint().head().equals(head)
        || !now.isBefore(last.at().plus(A_DAY));
  }
}
