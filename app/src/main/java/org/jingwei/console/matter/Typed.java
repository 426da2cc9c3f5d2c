// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.console.matter;

import java.util.List;
import org.jingwei.shared.Refusal;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;

/**
 * What somebody had entered for a move that was refused, and why.
 *
 * @param move the move's name; empty where nothing was tried
 * @param photos handles of those already kept for it
 */
record Typed(
    String move,
    MultiValueMap<String, String> values,
    List<String> photos,
    List<Refusal> refusals) {

  static final Typed NOTHING = new Typed("", new LinkedMultiValueMap<>(), List.of(), List.of());

  Typed {
    photos = List.copyOf(photos);
    refusals = List.copyOf(refusals);
  }

  boolean isFor(String other) {
    return move.equals(other);
  }

  /** What stood in a field of this move's form; empty for another move's. */
  String value(String form, String field) {
    String value = isFor(form) ? values.getFirst(field) : null;
    return value == null ? "" : value;
  }

  List<String> all(String form, String field) {
    return isFor(form) ? values.getOrDefault(field, List.of()) : List.of();
  }

  boolean hasConflict() {
    return refusals.stream().anyMatch(r -> r.kind() == Refusal.Kind.CONFLICT);
  }
}
