// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.casework;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jingwei.shared.DivisionCode;
import org.jspecify.annotations.Nullable;

/**
 * A county's duty catalogue as one picture: which units may answer for a matter, first choice
 * first.
 */
final class DutyCatalogue {

  /** Finds units; the directory's answers, so that the catalogue itself stays pure. */
  interface Units {
    Optional<String> ofKind(String kind, String level, DivisionCode place);

    boolean isOpen(String unit);
  }

  /** A unit that answers, and the line of the catalogue that says so. */
  record Answer(String unit, Duty duty) {}

  private final Map<String, List<Duty>> byCategory = new HashMap<>();

  DutyCatalogue(List<Duty> duties) {
    duties.forEach(d -> byCategory.computeIfAbsent(d.category(), c -> new ArrayList<>()).add(d));
    byCategory.values().forEach(list -> list.sort(Comparator.comparingInt(Duty::rank)));
  }

  /**
   * Who answers, in order: the lines of the category itself, then its parent's, then those for any;
   * within each by rank. A line whose kind of unit the place does not have is passed over.
   *
   * @param path the category's code, then its parent's
   */
  List<Answer> answer(List<String> path, DivisionCode place, Units units) {
    Map<String, Answer> answers = new LinkedHashMap<>();
    List<String> steps = new ArrayList<>(path);
    steps.add(Duty.ANY);
    for (String step : steps) {
      for (Duty duty : byCategory.getOrDefault(step, List.of())) {
        @Nullable String unit = unitOf(duty, place, units);
        if (unit != null) {
          answers.putIfAbsent(unit, new Answer(unit, duty));
        }
      }
    }
    return List.copyOf(answers.values());
  }

  private static @Nullable String unitOf(Duty duty, DivisionCode place, Units units) {
    if (!duty.division().isEmpty() && !new DivisionCode(duty.division()).contains(place)) {
      return null;
    }
    if (duty.unit() != null) {
      return units.isOpen(duty.unit()) ? duty.unit() : null;
    }
    return duty.unitKind() == null
        ? null
        : units.ofKind(duty.unitKind(), duty.level(), place).orElse(null);
  }
}
