// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.deadline;

import java.time.Instant;
import java.util.Locale;
import org.jingwei.shared.CountyCode;
import org.jspecify.annotations.Nullable;

/**
 * Something about a clock that somebody must hear of, exactly once.
 *
 * @param level whom it is brought before: for an escalation, one level above the last
 * @param dueAt the deadline
 * @param at when it is raised
 */
public record Alert(
    CountyCode county,
    long clock,
    long caseFile,
    @Nullable Long workOrder,
    Stage stage,
    Kind kind,
    EscalationLevel level,
    Instant dueAt,
    Instant at) {

  /** What happened. */
  public enum Kind {
    /** The deadline is near. */
    REMINDER,
    /** The deadline has passed; the matter goes one level up. */
    ESCALATION,
    /** A suspension has reached its planned end: the case file resumes. */
    PAUSE_ENDED;

    /** The name in the database: lower case. */
    public String code() {
      return name().toLowerCase(Locale.ROOT);
    }

    /**
     * @throws IllegalArgumentException for any other word
     */
    public static Kind of(String code) {
      return valueOf(code.toUpperCase(Locale.ROOT));
    }
  }
}
