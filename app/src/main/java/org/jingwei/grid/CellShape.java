// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.grid;

import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Polygonal;

/**
 * A cell with its outline.
 *
 * @param outline polygon or multipolygon, x = longitude, y = latitude, WGS-84 degrees
 */
public record CellShape(GridCell cell, Geometry outline) {

  public CellShape {
    if (!(outline instanceof Polygonal) || outline.isEmpty()) {
      throw new IllegalArgumentException("cell " + cell.code() + " has no area");
    }
  }
}
