// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.exchange;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Whether a message's turn has come: messages of an order one after the other, but none waits for
 * ever for one that never comes.
 */
sealed interface Turn {

  /** How long a message waits for those before it. */
  Duration PATIENCE = Duration.ofMinutes(10);

  /** How long a message waits for the order that it speaks of. */
  Duration PATIENCE_FOR_ORDER = Duration.ofHours(24);

  /**
   * It has come.
   *
   * @param note what was unusual; null where nothing was
   */
  record Now(@Nullable String note) implements Turn {}

  /** It has not, until then or until the order has got on. */
  record Later(Instant until, String why) implements Turn {}

  /** It never will. */
  record Never(String why) implements Turn {}

  static Turn of(LinkedOrder link, String type, int version, Instant receivedAt, Instant now) {
    if (type.equals(Comparing.LISTING)) {
      return new Now(null);
    }
    boolean known = link.reportId() != null;
    if (type.equals("order")) {
      return new Now(known ? "again" : null);
    }
    if (!known) {
      Instant end = receivedAt.plus(PATIENCE_FOR_ORDER);
      return now.isBefore(end) ? new Later(end, "order-awaited") : new Never("order-unknown");
    }
    if (version <= link.applied()) {
      return new Now("late");
    }
    Instant end = receivedAt.plus(PATIENCE);
    return version == link.applied() + 1 || !now.isBefore(end)
        ? new Now(version == link.applied() + 1 ? null : "gap")
        : new Later(end, "version-awaited");
  }
}
