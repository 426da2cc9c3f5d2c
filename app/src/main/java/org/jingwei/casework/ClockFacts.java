// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.casework;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jingwei.deadline.Judged;
import org.jingwei.deadline.Reckoned;
import org.jingwei.deadline.Stage;

/**
 * What the clocks of a case file came to with a move, as its event tells it to those who count.
 *
 * @param stopped how the clocks ended that it stopped: outcome by stage, in lower case
 * @param judged earlier ends that a new calendar judges otherwise
 * @param relieved stages whose running clock has not run out by a new calendar
 */
record ClockFacts(Map<String, String> stopped, List<Judged> judged, List<String> relieved) {

  static final ClockFacts NONE = new ClockFacts(Map.of());

  ClockFacts(Map<String, String> stopped) {
    this(stopped, List.of(), List.of());
  }

  ClockFacts reckoned(Reckoned again) {
    return new ClockFacts(
        stopped, again.judged(), again.relieved().stream().map(Stage::code).sorted().toList());
  }

  /** By name, only what there is. */
  Map<String, Object> named() {
    Map<String, Object> named = new LinkedHashMap<>();
    if (!stopped.isEmpty()) {
      named.put("stopped", stopped);
    }
    if (!judged.isEmpty()) {
      named.put("judged", judged.stream().map(ClockFacts::named).toList());
    }
    if (!relieved.isEmpty()) {
      named.put("relieved", relieved);
    }
    return named;
  }

  private static Map<String, Object> named(Judged one) {
    return Map.of(
        "stage", one.stage().code(),
        "at", one.at().toString(),
        "outcome", one.outcome().code());
  }
}
