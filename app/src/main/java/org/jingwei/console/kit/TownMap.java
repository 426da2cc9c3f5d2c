// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.console.kit;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The county's towns as a drawing that needs no script and no graphics card, each with its number.
 *
 * @param width of the drawing, in its own units
 * @param height likewise
 */
public record TownMap(int width, int height, List<Town> towns) {

  /**
   * One town.
   *
   * @param path its outline
   * @param x where its number stands
   * @param y likewise
   * @param count null where none is told
   * @param shade 0 for none, to 4 for the most
   * @param href to its matters; empty for none
   */
  public record Town(
      String code,
      String name,
      String path,
      int x,
      int y,
      @Nullable Long count,
      int shade,
      String href) {}

  public TownMap {
    towns = List.copyOf(towns);
  }
}
