// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.casework;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What readers of the feed must know of a case file beside the move itself, so that they look it up
 * nowhere: where it lies, who leads, how its clocks ended.
 */
final class EventFacts {

  private EventFacts() {}

  /** What the first event of a case file tells. */
  static Map<String, Object> ofFirst(CaseFile file, String channel) {
    Map<String, Object> facts = new LinkedHashMap<>();
    facts.put("channel", channel);
    facts.put("category", file.category());
    place(facts, file);
    return facts;
  }

  /**
   * @param clocks what the clocks came to with the move
   */
  static Map<String, Object> of(CaseFile before, CaseFile after, ClockFacts clocks) {
    Map<String, Object> facts = new LinkedHashMap<>();
    place(facts, after);
    @Nullable String lead = after.leadUnit() == null ? before.leadUnit() : after.leadUnit();
    if (lead != null) {
      facts.put("lead", lead);
    }
    if (after.overdue()) {
      facts.put("late", true);
    }
    if (!after.category().equals(before.category())) {
      facts.put("category", after.category());
    }
    if (before.dispatches() > 0 && after.dispatches() > before.dispatches()) {
      facts.put("again", true);
    }
    facts.putAll(clocks.named());
    if (before.state() == CaseState.RESOLVED && isChecked(after)) {
      facts.put("unasked", after.reports() - after.unsettled());
    }
    if (before.unsettled() > after.unsettled() && isChecked(after)) {
      facts.put("settled", true);
    }
    return facts;
  }

  private static void place(Map<String, Object> facts, CaseFile file) {
    facts.put("place", file.division().value());
    if (file.cell() != null) {
      facts.put("cell", file.cell());
    }
  }

  private static boolean isChecked(CaseFile file) {
    return file.state() == CaseState.CHECKED || file.state() == CaseState.CLOSED;
  }
}
