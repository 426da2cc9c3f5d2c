// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.casework;

import java.time.Instant;
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
 * @param detail what the move carried, by name, such as "unit"; never personal data
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
}
