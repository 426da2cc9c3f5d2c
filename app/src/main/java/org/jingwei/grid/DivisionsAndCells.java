// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.grid;

import java.util.List;

/**
 * All that a pack says about where: one version, loaded as a whole.
 *
 * @param divisions the county itself, its towns, its villages and communities
 * @param neighbours divisions of other counties, known so that a text naming them is understood
 * @param cells may be empty: then points cannot be located, places in texts still can
 * @param landmarks by which people say where something is; may be empty
 * @param schematic whether the cells are only a partition for demonstration, not surveyed borders
 */
public record DivisionsAndCells(
    List<Division> divisions,
    List<Division> neighbours,
    List<CellShape> cells,
    List<Landmark> landmarks,
    boolean schematic) {

  public DivisionsAndCells {
    divisions = List.copyOf(divisions);
    neighbours = List.copyOf(neighbours);
    cells = List.copyOf(cells);
    landmarks = List.copyOf(landmarks);
  }

  /** Without landmarks. */
  public DivisionsAndCells(
      List<Division> divisions,
      List<Division> neighbours,
      List<CellShape> cells,
      boolean schematic) {
    this(divisions, neighbours, cells, List.of(), schematic);
  }
}
