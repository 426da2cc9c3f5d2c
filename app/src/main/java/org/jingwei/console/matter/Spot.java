// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.console.matter;

import java.util.List;

/**
 * Where a matter is.
 *
 * @param path from the county down, such as 黄梅县, 小池镇, 沙岭社区
 * @param cell the grid cell's name; empty where only the division is known
 * @param schematic whether the cell's border is only a demonstration
 * @param longitude degrees WGS-84; empty without a point
 * @param latitude degrees WGS-84; empty without a point
 */
public record Spot(
    String address,
    List<String> path,
    String cell,
    boolean schematic,
    String longitude,
    String latitude) {

  public Spot {
    path = List.copyOf(path);
  }

  public boolean hasPoint() {
    return !longitude.isEmpty();
  }
}
