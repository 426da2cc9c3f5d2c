// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.checkpoint;

import java.time.Duration;
import java.time.Instant;
import org.jingwei.ledger.TreeHead;
import org.jspecify.annotations.Nullable;

/**
 * When a head is signed: at once if none was, then as often as the settings say if the tree grew,
 * and once a day even if it did not.
 */
final class CheckpointRule {

  private static final Duration A_DAY = Duration.ofHours(24);

  private CheckpointRule() {}

  /**
   * @param last what was signed before, null for nothing
   * @param every how often a growing tree is signed
   */
  static boolean isDue(
      @Nullable PublishedCheckpoint last, TreeHead head, Instant now, Duration every) {
    if (head.size() == 0) {
      return false;
    }
    if (last == null) {
      return true;
    }
    boolean grew = !last.checkpoint().head().equals(head);
    return !now.isBefore(last.at().plus(grew ? every : A_DAY));
  }
}
