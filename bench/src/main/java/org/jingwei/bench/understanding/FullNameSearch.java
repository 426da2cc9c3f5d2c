// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.bench.understanding;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jingwei.grid.Division;
import org.jingwei.shared.DivisionCode;
import org.jspecify.annotations.NullMarked;

/** The baseline: the one division whose full name stands in the text as it is. */
@NullMarked
final class FullNameSearch {

  private final Map<String, DivisionCode> names = new HashMap<>();

  FullNameSearch(PackNames pack) {
    Set<String> twice = new HashSet<>();
    for (Division division : pack.own()) {
      if (!division.code().isCounty()) {
        for (String name : new HashSet<>(List.of(division.name(), WhereTexts.plain(division)))) {
          if (names.put(name, division.code()) != null) {
            twice.add(name);
          }
        }
      }
    }
    twice.forEach(names::remove);
  }

  Optional<DivisionCode> find(String text) {
    Set<DivisionCode> found = new HashSet<>();
    names.forEach((name, code) -> {
      if (text.contains(name)) {
        found.add(code);
      }
    });
    found.removeIf(
        code -> found.stream().anyMatch(other -> !other.equals(code) && code.contains(other)));
    return found.size() == 1 ? Optional.of(found.iterator().next()) : Optional.empty();
  }
}
