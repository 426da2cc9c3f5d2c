// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.grid;

import org.jingwei.shared.Words;
import org.jspecify.annotations.Nullable;

/**
 * Where a point lies, as the API tells it.
 *
 * @param answer {@code inside}, {@code outside} or {@code unmapped} (the county has no cells)
 * @param longitude WGS-84, whatever the question's coordinates were
 * @param cell the cell, or the nearest one when outside
 * @param metres to the nearest border; 0 inside
 * @param bearing from that border to the point
 * @param schematic whether the cells are only a partition for demonstration
 */
record LocationAnswer(
    String answer,
    double longitude,
    double latitude,
    @Nullable GridCellAnswer cell,
    @Nullable DivisionAnswer village,
    @Nullable DivisionAnswer town,
    @Nullable DivisionAnswer county,
    long metres,
    @Nullable Words bearing,
    boolean schematic) {

  /** A cell and the village it lies in. */
  record GridCellAnswer(String code, String name, String village) {
    static GridCellAnswer of(GridCell cell) {
      return new GridCellAnswer(cell.code(), cell.name(), cell.village().value());
    }
  }

  static LocationAnswer of(Location location, Wgs84 point, boolean schematic) {
    double x = point.longitude();
    double y = point.latitude();
    return switch (location) {
      case Location.Inside(var cell, var village, var town, var county) ->
          new LocationAnswer(
              "inside",
              x,
              y,
              GridCellAnswer.of(cell),
              DivisionAnswer.of(village),
              DivisionAnswer.of(town),
              DivisionAnswer.of(county),
              0,
              null,
              schematic);
      case Location.Outside(var nearest, var metres, var bearing, var other) ->
          new LocationAnswer(
              "outside",
              x,
              y,
              GridCellAnswer.of(nearest),
              null,
              null,
              other.map(DivisionAnswer::of).orElse(null),
              metres,
              bearing,
              schematic);
      case Location.Unmapped() ->
          new LocationAnswer("unmapped", x, y, null, null, null, null, 0, null, schematic);
    };
  }
}
