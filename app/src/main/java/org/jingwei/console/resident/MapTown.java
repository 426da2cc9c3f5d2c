// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.console.resident;

import java.util.Comparator;
import java.util.List;
import org.jingwei.console.kit.Say;
import org.jingwei.console.resident.OpenMatters.Spot;
import org.jingwei.shared.Words;

/**
 * A town in the list under the public map.
 *
 * @param cells those that are told by themselves, and the others together; empty where no cell is
 */
public record MapTown(String name, int matters, List<MapLine> cells) {

  public MapTown {
    cells = List.copyOf(cells);
  }

  static MapTown of(Words town, List<Spot> spots, Say say) {
    int matters = spots.stream().mapToInt(Spot::matters).sum();
    boolean apart = spots.stream().anyMatch(spot -> !spot.cell().isEmpty());
    return new MapTown(
        say.of(town),
        matters,
        apart ? spots.stream().map(spot -> line(spot, say)).toList() : List.of());
  }

  private static MapLine line(Spot spot, Say say) {
    return new MapLine(spot.cell().isEmpty() ? say.it("map.rest") : spot.cell(), spot.matters());
  }

  static final Comparator<MapTown> MOST_FIRST =
      Comparator.comparingInt(MapTown::matters).reversed().thenComparing(MapTown::name);
}
