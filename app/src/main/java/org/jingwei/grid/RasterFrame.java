// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.grid;

import org.locationtech.jts.geom.Envelope;

/** Where the squares of a raster lie, about as wide as high on the ground. */
record RasterFrame(Envelope extent, int columns, int rows) {

  private static final int SQUARES_PER_CELL = 256;
  private static final int FEWEST = 1 << 12;
  private static final int MOST = 1 << 22;

  static RasterFrame over(Envelope extent, int cells) {
    double squares = Math.clamp((double) cells * SQUARES_PER_CELL, FEWEST, MOST);
    double middle = Math.toRadians((extent.getMinY() + extent.getMaxY()) / 2);
    double ratio = extent.getWidth() * Math.cos(middle) / extent.getHeight();
    int columns = (int) Math.clamp(Math.sqrt(squares * ratio), 1, squares);
    return new RasterFrame(extent, columns, (int) Math.max(1, squares / columns));
  }

  boolean holds(double longitude, double latitude) {
    return longitude >= extent.getMinX()
        && longitude <= extent.getMaxX()
        && latitude >= extent.getMinY()
        && latitude <= extent.getMaxY();
  }

  /** Distance from the west edge in squares. */
  double across(double longitude) {
    return (longitude - extent.getMinX()) / extent.getWidth() * columns;
  }

  /** Distance from the south edge in squares. */
  double up(double latitude) {
    return (latitude - extent.getMinY()) / extent.getHeight() * rows;
  }

  int column(double longitude) {
    return Math.min(columns - 1, (int) across(longitude));
  }

  int row(double latitude) {
    return Math.min(rows - 1, (int) up(latitude));
  }

  double middleOfColumn(int column) {
    return extent.getMinX() + (column + 0.5) / columns * extent.getWidth();
  }

  double middleOfRow(int row) {
    return extent.getMinY() + (row + 0.5) / rows * extent.getHeight();
  }
}
