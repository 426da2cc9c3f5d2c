// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.casework;

import java.time.Instant;
import org.jingwei.vault.Redaction;
import org.jspecify.annotations.Nullable;

/**
 * One step of a matter as its reporter may know it.
 *
 * @param unit the code of the unit that it is about; null where none is
 * @param words what was said for the reporter to read: an outcome, a reason of a refusal; or null
 * @param until when a suspension ends; else null
 * @param route where a declined matter belongs; else null
 */
public record Milestone(
    Instant at,
    Kind kind,
    @Nullable String unit,
    @Nullable String words,
    @Nullable Instant until,
    @Nullable String route) {

  /** What happened. */
  public enum Kind {
    RECEIVED,
    MERGED,
    PARTED,
    ACCEPTED,
    DECLINED,
    REVIEW_ASKED,
    REFUSAL_UPHELD,
    REFUSAL_LIFTED,
    OUTCOME_UPHELD,
    HEARING_CALLED,
    HEARING_ENDED,
    DISPATCHED,
    ACKNOWLEDGED,
    UNIT_IN_QUESTION,
    UNIT_CONFIRMED,
    HELPERS_CALLED,
    SUSPENDED,
    RESUMED,
    MORE_TIME,
    RESOLVED,
    CHECKED,
    REWORK,
    SAID_RESOLVED,
    SAID_UNRESOLVED,
    NOT_REACHED,
    REOPENED,
    URGED,
    WRITTEN,
    REPLIED
  }

  static Milestone of(Instant at, Kind kind) {
    return new Milestone(at, kind, null, null, null, null);
  }

  Milestone by(@Nullable String unit) {
    return new Milestone(at, kind, unit, words, until, route);
  }

  /** Without the numbers and plates that may stand in it. */
  Milestone saying(@Nullable String words) {
    String clean = words == null ? null : Redaction.redactForPublic(words).text();
    return new Milestone(at, kind, unit, clean, until, route);
  }

  Milestone until(@Nullable Instant end) {
    return new Milestone(at, kind, unit, words, end, route);
  }

  Milestone route(@Nullable String elsewhere) {
    String clean = elsewhere == null ? null : Redaction.redactForPublic(elsewhere).text();
    return new Milestone(at, kind, unit, words, until, clean);
  }
}
