// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.console.resident;

import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import org.jingwei.console.resident.OpenMatters.Spot;

/**
 * A town in the list under the public map.
 *
 * @param cells those that are told by themselves, and the others together; empty where no cell is
 */
public record MapTown(String name, long matters, List<MapLine> cells) {

  public MapTown {
    cells = List.copyOf(cells);
  }

  static MapTown of(String town, List<Spot> spots, Function<Spot, String> place) {
    long matters = spots.stream().mapToLong(Spot::matters).sum();
    boolean apart = spots.stream().anyMatch(spot -> spot.cell() != null);
    return new MapTown(
        town,
        matters,
        apart
            ? spots.stream().map(spot -> new MapLine(place.apply(spot), spot.matters())).toList()
            : List.of());
  }

  static final Comparator<MapTown> MOST_FIRST =
      Comparator.comparingLong(MapTown::matters).reversed().thenComparing(MapTown::name);
}
