// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.casework;

import java.time.Instant;
import java.util.Map;
import org.jingwei.shared.CountyCode;

/** An acceptance in the history of a case file. */
final class AnEvent {

  private AnEvent() {}

  static CaseEvent of(CountyCode county, long id) {
    return new CaseEvent(
        county,
        id,
        1,
        1,
        Instant.parse("2026-03-02T01:00:00Z"),
        "accept",
        CaseState.REPORTED,
        CaseState.ACCEPTED,
        "staff",
        1,
        "",
        "",
        null,
        Map.of());
  }
}
