// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.grid;

/**
 * A point in the coordinates of Baidu maps (BD-09): GCJ-02, shifted and turned once more.
 *
 * @param longitude Baidu degrees east
 * @param latitude Baidu degrees north
 */
public record Bd09(double longitude, double latitude) {

  private static final double TURN = Math.PI * 3000 / 180;
  private static final double EAST = 0.0065;
  private static final double NORTH = 0.006;
  private static final double CLOSE_ENOUGH = 1e-9;
  private static final int MOST_STEPS = 30;

  public Bd09 {
    Degrees.check(longitude, latitude);
  }

  /** What a point in GCJ-02 is in BD-09. */
  public static Bd09 of(Gcj02 point) {
    double x = point.longitude();
    double y = point.latitude();
    return new Bd09(shiftedEast(x, y), shiftedNorth(x, y));
  }

  /** What a point in WGS-84 is in BD-09. */
  public static Bd09 of(Wgs84 point) {
    return of(Gcj02.of(point));
  }

  /** The GCJ-02 point whose shift gives this one, by iteration to below 1e-7 degrees. */
  public Gcj02 toGcj02() {
    double x = longitude - EAST;
    double y = latitude - NORTH;
    for (int step = 0; step < MOST_STEPS; step++) {
      double missingEast = longitude - shiftedEast(x, y);
      double missingNorth = latitude - shiftedNorth(x, y);
      x += missingEast;
      y += missingNorth;
      if (Math.abs(missingEast) < CLOSE_ENOUGH && Math.abs(missingNorth) < CLOSE_ENOUGH) {
        break;
      }
    }
    return new Gcj02(x, y);
  }

  /** What it is in WGS-84, the datum of everything stored. */
  public Wgs84 toWgs84() {
    return toGcj02().toWgs84();
  }

  private static double shiftedEast(double x, double y) {
    return distance(x, y) * Math.cos(angle(x, y)) + EAST;
  }

  private static double shiftedNorth(double x, double y) {
    return distance(x, y) * Math.sin(angle(x, y)) + NORTH;
  }

  private static double distance(double x, double y) {
    return Math.hypot(x, y) + 0.000_02 * Math.sin(y * TURN);
  }

  private static double angle(double x, double y) {
    return Math.atan2(y, x) + 0.000_003 * Math.cos(x * TURN);
  }
}
