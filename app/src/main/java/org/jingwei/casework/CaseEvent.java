// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.casework;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.jingwei.shared.CountyCode;
import org.jspecify.annotations.Nullable;

/**
 * One entry of a case file's history: what was done, by whom, when, why, and where it led. The feed
 * of these is what notification, insight and the live desk follow.
 *
 * @param version the case file's version after it
 * @param move the {@link Move#name}, or "receive" for the first
 * @param actorKind staff, rule, reporter or channel
 * @param detail what the move carried, by name, such as "unit", and what a reader of the feed must
 *     know of the case file: "place", "cell", "lead", "late", "category" when it changed, "again"
 *     of a dispatch that is not the first, "stopped" clocks by stage, "channel" of the first; never
 *     personal data
 */
public record CaseEvent(
    CountyCode county,
    long id,
    long caseId,
    int version,
    Instant at,
    String move,
    @Nullable CaseState from,
    CaseState to,
    String actorKind,
    long actor,
    String actorName,
    String unit,
    @Nullable String reason,
    Map<String, Object> detail) {

  public CaseEvent {
    detail = Map.copyOf(detail);
  }

  /** Whether it holds words of staff that no reporter is to read. */
  public boolean isInternalNote() {
    return reason != null && Milestones.staysInside(this);
  }

  /** The same with more to tell; what the move itself carried stays. */
  CaseEvent telling(Map<String, Object> facts) {
    Map<String, Object> all = new HashMap<>(facts);
    all.putAll(detail);
    return new CaseEvent(
        county, id, caseId, version, at, move, from, to, actorKind, actor, actorName, unit, reason,
        all);
  }
}
