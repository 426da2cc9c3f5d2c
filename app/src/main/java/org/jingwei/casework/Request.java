// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.casework;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Something that one person asked for and another decides: an objection, an extension, the review
 * of a refusal.
 *
 * @param amount more time, in the unit of the limit, for an extension; else 0
 * @param granted null while it waits
 */
public record Request(
    long id,
    long caseId,
    Kind kind,
    @Nullable Long order,
    long askedBy,
    String askedUnit,
    Instant askedAt,
    int amount,
    String reason,
    @Nullable Boolean granted,
    @Nullable Long decidedBy,
    @Nullable Instant decidedAt,
    @Nullable String decision) {

  /** What is asked for. */
  public enum Kind {
    OBJECTION,
    EXTENSION,
    REVIEW
  }
}
