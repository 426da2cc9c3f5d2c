// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.grid;

import java.util.BitSet;
import org.locationtech.jts.geom.CoordinateSequence;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.util.LinearComponentExtracter;

/** The squares of a raster around one outline, and which of them its border touches. */
final class SquareWindow {

  /** In squares; far above the rounding of the arithmetic, far below a centimetre. */
  private static final double CLOSE = 1e-6;

  private final int firstColumn;
  private final int lastColumn;
  private final int firstRow;
  private final int lastRow;
  private final BitSet touched = new BitSet();

  private SquareWindow(RasterFrame frame, Geometry outline) {
    var box = outline.getEnvelopeInternal();
    firstColumn = (int) Math.max(0, frame.across(box.getMinX()) - CLOSE);
    lastColumn = (int) Math.min(frame.columns() - 1, frame.across(box.getMaxX()) + CLOSE);
    firstRow = (int) Math.max(0, frame.up(box.getMinY()) - CLOSE);
    lastRow = (int) Math.min(frame.rows() - 1, frame.up(box.getMaxY()) + CLOSE);
  }

  static SquareWindow around(RasterFrame frame, Geometry outline) {
    SquareWindow window = new SquareWindow(frame, outline);
    for (Object ring : LinearComponentExtracter.getLines(outline)) {
      window.follow(frame, ((LineString) ring).getCoordinateSequence());
    }
    return window;
  }

  private void follow(RasterFrame frame, CoordinateSequence ring) {
    double across = frame.across(ring.getX(0));
    double up = frame.up(ring.getY(0));
    for (int i = 1; i < ring.size(); i++) {
      double nextAcross = frame.across(ring.getX(i));
      double nextUp = frame.up(ring.getY(i));
      if (up <= nextUp) {
        touch(across, up, nextAcross, nextUp);
      } else {
        touch(nextAcross, nextUp, across, up);
      }
      across = nextAcross;
      up = nextUp;
    }
  }

  /** Marks every square that a line from a lower to a higher point comes close to. */
  private void touch(double x, double y, double topX, double topY) {
    int from = Math.max(firstRow, (int) Math.floor(y - CLOSE));
    int to = Math.min(lastRow, (int) Math.floor(topY + CLOSE));
    double slope = topY - y < CLOSE ? 0 : (topX - x) / (topY - y);
    for (int row = from; row <= to; row++) {
      boolean flat = topY - y < CLOSE;
      double low = flat ? x : x + slope * (Math.max(y, row - CLOSE) - y);
      double high = flat ? topX : x + slope * (Math.min(topY, row + 1 + CLOSE) - y);
      int left = Math.max(firstColumn, (int) Math.floor(Math.min(low, high) - CLOSE));
      int right = Math.min(lastColumn, (int) Math.floor(Math.max(low, high) + CLOSE));
      if (left <= right) {
        touched.set(at(left, row), at(right, row) + 1);
      }
    }
  }

  private int at(int column, int row) {
    return (row - firstRow) * (lastColumn - firstColumn + 1) + column - firstColumn;
  }

  boolean touched(int column, int row) {
    return touched.get(at(column, row));
  }

  int firstColumn() {
    return firstColumn;
  }

  int lastColumn() {
    return lastColumn;
  }

  int firstRow() {
    return firstRow;
  }

  int lastRow() {
    return lastRow;
  }
}
