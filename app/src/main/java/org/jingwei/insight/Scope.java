// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.insight;

import java.util.List;
import java.util.Optional;
import org.jingwei.directory.Area;

/**
 * Of which places figures are asked.
 *
 * @param towns codes of towns; null for the whole county, with what lies in no known town
 */
public record Scope(@org.jspecify.annotations.Nullable List<String> towns) {

  /** The whole county. */
  public static final Scope COUNTY = new Scope(null);

  public Scope {
    towns = towns == null ? null : List.copyOf(towns);
  }

  /** What somebody with these places may see: figures are kept by town, not by village. */
  public static Scope of(List<Area> places) {
    if (places.stream().anyMatch(Area::isCounty)) {
      return COUNTY;
    }
    return new Scope(
        places.stream().filter(place -> place.division().isTown()).map(Area::value).toList());
  }

  /** One town of these; empty where it is not among them. */
  public Optional<Scope> only(String town) {
    return towns == null || towns.contains(town)
        ? Optional.of(new Scope(List.of(town)))
        : Optional.empty();
  }

  /** Whether nothing can be seen: only villages or cells were given. */
  public boolean isEmpty() {
    return towns != null && towns.isEmpty();
  }
}
