// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.insight;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jingwei.casework.CaseEvent;

/**
 * How the clocks for resolving ended that a later calendar judged otherwise. The event that stopped
 * such a clock stays as it was told; what counts is the last judgement.
 */
final class Judgements {

  private final Map<Integer, String> outcomes = new HashMap<>();

  /**
   * @param history of one case file, in the order of its versions
   */
  Judgements(List<CaseEvent> history) {
    for (CaseEvent event : history) {
      for (Map<?, ?> one : listIn(event)) {
        Instant at = Instant.parse(String.valueOf(one.get("at")));
        history.stream()
            .filter(e -> e.version() < event.version() && stopsResolve(e) && !isAfter(e, at))
            .reduce((earlier, later) -> later)
            .ifPresent(e -> outcomes.put(e.version(), String.valueOf(one.get("outcome"))));
      }
    }
  }

  static boolean areIn(CaseEvent event) {
    return !listIn(event).isEmpty();
  }

  private static List<Map<?, ?>> listIn(CaseEvent event) {
    return event.detail().get("judged") instanceof List<?> all
        ? all.stream()
            .filter(one -> one instanceof Map<?, ?> map && "resolve".equals(map.get("stage")))
            .<Map<?, ?>>map(one -> (Map<?, ?>) one)
            .toList()
        : List.of();
  }

  private static boolean stopsResolve(CaseEvent event) {
    return event.detail().get("stopped") instanceof Map<?, ?> stopped
        && stopped.containsKey("resolve");
  }

  /** Clock and history round the same instant on their own. */
  private static boolean isAfter(CaseEvent event, Instant at) {
    return event.at().isAfter(at.plusMillis(1));
  }

  /** The event with the outcome that counts. */
  CaseEvent applied(CaseEvent event) {
    String outcome = outcomes.get(event.version());
    if (outcome == null || !(event.detail().get("stopped") instanceof Map<?, ?> stopped)) {
      return event;
    }
    Map<Object, Object> judged = new HashMap<>(stopped);
    judged.put("resolve", outcome);
    Map<String, Object> detail = new HashMap<>(event.detail());
    detail.put("stopped", judged);
    return new CaseEvent(
        event.county(),
        event.id(),
        event.caseId(),
        event.version(),
        event.at(),
        event.move(),
        event.from(),
        event.to(),
        event.actorKind(),
        event.actor(),
        event.actorName(),
        event.unit(),
        event.reason(),
        detail);
  }
}
