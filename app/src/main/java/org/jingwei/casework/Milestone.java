// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.casework;

import java.time.Instant;
import org.jingwei.shared.Words;
import org.jingwei.vault.Redaction;
import org.jspecify.annotations.Nullable;

/**
 * One step of a matter as its reporter may know it.
 *
 * @param unit the code of the unit that it is about; null where none is
 * @param words what was said for the reporter to read: an outcome, a reason of a refusal; or null
 * @param until when a suspension ends; else null
 * @param route where a declined matter belongs; else null
 * @param elsewhere whose system it was sent on to; else null
 * @param status their word for where it stands there; else null
 */
public record Milestone(
    Instant at,
    Kind kind,
    @Nullable String unit,
    @Nullable String words,
    @Nullable Instant until,
    @Nullable String route,
    @Nullable Words elsewhere,
    @Nullable String status) {

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
    REPLIED,
    FORWARDED,
    TAKEN_ELSEWHERE,
    HEARD_BACK,
    ENDED_ELSEWHERE
  }

  static Milestone of(Instant at, Kind kind) {
    return new Milestone(at, kind, null, null, null, null, null, null);
  }

  Milestone by(@Nullable String unit) {
    return new Milestone(at, kind, unit, words, until, route, elsewhere, status);
  }

  /** Without the numbers and plates that may stand in it. */
  Milestone saying(@Nullable String words) {
    String clean = words == null ? null : Redaction.redactForPublic(words).text();
    return new Milestone(at, kind, unit, clean, until, route, elsewhere, status);
  }

  Milestone until(@Nullable Instant end) {
    return new Milestone(at, kind, unit, words, end, route, elsewhere, status);
  }

  Milestone route(@Nullable String belongs) {
    String clean = belongs == null ? null : Redaction.redactForPublic(belongs).text();
    return new Milestone(at, kind, unit, words, until, clean, elsewhere, status);
  }

  Milestone elsewhere(Words name, @Nullable String theirs) {
    return new Milestone(at, kind, unit, words, until, route, name, theirs);
  }
}
