// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.grid;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;

/**
 * One town's share of a schematic partition: its sites in metres, each with the cell it stands for.
 */
record SchematicTown(Coordinate seat, Geometry area, List<Coordinate> sites, List<GridCell> cells) {

  private static final String[] NUMBERS = {"一", "二", "三", "四", "五", "六", "七", "八", "九"};

  /**
   * Communities take the sites nearest to the seat, villages the others clockwise. The seed is the
   * town's code, so that a change in one town leaves the others as they are.
   */
  static SchematicTown of(TownSeed seed, Coordinate seat, Geometry area, List<Division> villages) {
    var ordered = villages.stream().sorted(order()).toList();
    int wanted = ordered.stream().mapToInt(village -> cellsOf(village, seed)).sum();
    var random = new Random(Long.parseLong(seed.town().value()));
    var free = new ArrayList<>(Voronoi.spread(area, seat, wanted, random));
    var sites = new ArrayList<Coordinate>(wanted);
    var cells = new ArrayList<GridCell>(wanted);
    for (Division village : ordered) {
      int count = cellsOf(village, seed);
      Coordinate first =
          village.kind() == DivisionKind.COMMUNITY ? nearest(seat, free) : next(seat, free);
      for (int n = 1; n <= count; n++) {
        Coordinate site = n == 1 ? first : nearest(first, free);
        free.remove(site);
        sites.add(site);
        cells.add(cell(village, n, count));
      }
    }
    return new SchematicTown(seat, area, List.copyOf(sites), List.copyOf(cells));
  }

  /** The cell whose site is nearest to a point in metres. */
  GridCell cellAt(Coordinate point) {
    return cells.get(sites.indexOf(nearest(point, sites)));
  }

  private static Comparator<Division> order() {
    return Comparator.comparing((Division village) -> village.kind() != DivisionKind.COMMUNITY)
        .thenComparing(Division::code);
  }

  private static int cellsOf(Division village, TownSeed seed) {
    return village.kind() == DivisionKind.COMMUNITY ? seed.communityCells() : 1;
  }

  private static Coordinate nearest(Coordinate to, List<Coordinate> sites) {
    return sites.stream().min(Comparator.comparingDouble(to::distance)).orElseThrow();
  }

  private static Coordinate next(Coordinate seat, List<Coordinate> sites) {
    return sites.stream()
        .min(Comparator.comparingDouble(site -> Math.atan2(seat.x - site.x, seat.y - site.y)))
        .orElseThrow();
  }

  private static GridCell cell(Division village, int n, int count) {
    String name = village.name().replaceFirst("(村民|居民)委员会$", "");
    String code = "%s%03d".formatted(village.code(), n);
    return new GridCell(
        code, name + (count == 1 ? "" : "第" + NUMBERS[n - 1]) + "网格", village.code());
  }
}
