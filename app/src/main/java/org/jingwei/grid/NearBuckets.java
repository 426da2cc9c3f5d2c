// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.grid;

/**
 * Cuts the earth into squares of about 150 m so that "near here" is nine numbers and an index.
 *
 * <p>Rows have one height everywhere. Each row has its own whole number of columns, each at least
 * as wide as the reach at the row's poleward side, so that two points within the reach of each
 * other differ by at most one row and, counted in either's row, by at most one column. Keys depend
 * on the point alone: a new pack or another county never makes stored keys wrong.
 */
final class NearBuckets {

  /** 150 m and 1 % for the difference between sphere and ellipsoid. */
  private static final double REACH_METRES = 151.5;

  private static final double REACH = Math.toDegrees(REACH_METRES / Wgs84.EARTH_RADIUS);
  private static final int ROWS = (int) (180 / REACH);
  private static final double HEIGHT = 180.0 / ROWS;
  private static final int COLUMN_BITS = 20;

  private NearBuckets() {}

  static long near(Wgs84 point) {
    int row = row(point);
    return key(row, column(row, point));
  }

  static long[] around(Wgs84 point) {
    long[] keys = new long[9];
    int row = row(point);
    int at = 0;
    for (int r = row - 1; r <= row + 1; r++) {
      int middle = column(r, point);
      for (int c = middle - 1; c <= middle + 1; c++) {
        keys[at++] = key(r, Math.floorMod(c, columns(r)));
      }
    }
    return keys;
  }

  private static int row(Wgs84 point) {
    return (int) Math.floor((point.latitude() + 90) / HEIGHT);
  }

  private static int column(int row, Wgs84 point) {
    int columns = columns(row);
    int column = (int) Math.floor((point.longitude() + 180) / 360 * columns);
    return Math.floorMod(column, columns);
  }

  /**
   * Measured one row nearer to the pole, since a neighbour may lie there. Strict, as a key that is
   * stored must come out the same on every machine.
   */
  private static int columns(int row) {
    double south = Math.abs(row * HEIGHT - 90);
    double north = Math.abs((row + 1) * HEIGHT - 90);
    double poleward = Math.min(89.9, Math.max(south, north) + HEIGHT);
    return (int) (360 * StrictMath.cos(Math.toRadians(poleward)) / REACH);
  }

  private static long key(int row, int column) {
    return (long) row << COLUMN_BITS | column;
  }
}
