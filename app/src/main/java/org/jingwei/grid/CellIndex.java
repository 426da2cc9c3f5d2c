// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.grid;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.locationtech.jts.algorithm.locate.IndexedPointInAreaLocator;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Location;

/** Answers which cell a point lies in, and which is nearest when it lies in none. Immutable. */
final class CellIndex {

  private final List<GridCell> cells;
  private final IndexedPointInAreaLocator[] locators;
  private final CellRaster.Outlines outlines = this::covers;
  private final CellRaster raster;
  private final NearestCell nearest;

  /**
   * @param shapes at least one
   */
  CellIndex(List<CellShape> shapes) {
    List<CellShape> ordered =
        shapes.stream().sorted(Comparator.comparing(shape -> shape.cell().code())).toList();
    cells = ordered.stream().map(CellShape::cell).toList();
    locators = new IndexedPointInAreaLocator[cells.size()];
    Envelope extent = new Envelope();
    for (int i = 0; i < locators.length; i++) {
      locators[i] = new IndexedPointInAreaLocator(ordered.get(i).outline());
      extent.expandToInclude(ordered.get(i).outline().getEnvelopeInternal());
    }
    RasterBuilder builder = new RasterBuilder(RasterFrame.over(extent, cells.size()), outlines);
    for (int i = locators.length - 1; i >= 0; i--) {
      builder.add(i, ordered.get(i).outline());
    }
    raster = builder.build();
    nearest = new NearestCell(ordered, extent);
  }

  /** All cells by code. */
  List<GridCell> cells() {
    return cells;
  }

  Optional<GridCell> find(Wgs84 point) {
    int cell = at(point);
    return cell < 0 ? Optional.empty() : Optional.of(cells.get(cell));
  }

  /** The position in {@link #cells} of the cell that a point lies in; -1 for none. */
  int at(Wgs84 point) {
    return raster.cellAt(point.longitude(), point.latitude(), outlines);
  }

  /** For a point in no cell. */
  NearestCell.Border nearestBorder(Wgs84 point) {
    return nearest.of(point);
  }

  private boolean covers(int cell, double longitude, double latitude) {
    return locators[cell].locate(new Coordinate(longitude, latitude)) != Location.EXTERIOR;
  }
}
