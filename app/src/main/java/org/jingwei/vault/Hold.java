// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.vault;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What is held for one case up to a day.
 *
 * @param basis the law or order on which it stands
 * @param until when it ends by itself
 * @param placedBy the person who placed it, acting for {@code unit}
 * @param liftedAt when somebody ended it before; null where nobody did
 * @param liftedFor why; empty where nobody did
 */
public record Hold(
    long id,
    Kind kind,
    long caseId,
    String basis,
    String reason,
    Instant since,
    Instant until,
    long placedBy,
    String unit,
    @Nullable Instant liftedAt,
    String liftedFor) {

  /** What is held. */
  public enum Kind {
    /** Telling people who looked at their data (PIPL articles 18 and 35). */
    DISCLOSURE(Duration.ofDays(90)),
    /** Erasing when the keeping time ends. */
    ERASURE(Duration.ofDays(1096));

    private final Duration longest;

    Kind(Duration longest) {
      this.longest = longest;
    }

    /** For how long at most; who needs longer decides anew. */
    public Duration longest() {
      return longest;
    }
  }

  /** When it ends, or ended. */
  public Instant end() {
    return liftedAt == null || liftedAt.isAfter(until) ? until : liftedAt;
  }

  /** Whether it still holds. */
  public boolean stands(Instant now) {
    return now.isBefore(end());
  }
}
