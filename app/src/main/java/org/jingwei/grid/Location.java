// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.grid;

import java.util.Optional;
import org.jingwei.shared.Words;

/** Where a point lies. */
public sealed interface Location {

  /** In a cell of the county. */
  record Inside(GridCell cell, Division village, Division town, Division county)
      implements Location {}

  /**
   * In no cell of the county.
   *
   * @param nearest the cell whose border is nearest
   * @param metres from the point to that border
   * @param bearing from that border to the point: 东北 · north-east
   * @param otherCounty the county of this database in whose cells the point does lie
   */
  record Outside(GridCell nearest, long metres, Words bearing, Optional<Division> otherCounty)
      implements Location {}

  /** The county has no cells, so nothing can be said about any point. */
  record Unmapped() implements Location {}
}
