// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.grid;

/**
 * A point in the shifted coordinates of maps published in mainland China (GCJ-02): AMap, Tencent.
 * Outside the box that the shift is defined for (72.004–137.8347 E, 0.8293–55.8271 N) both systems
 * are the same.
 *
 * <p>The shift is the openly documented polynomial with sines over the Krasovsky 1940 ellipsoid.
 *
 * @param longitude shifted degrees east
 * @param latitude shifted degrees north
 */
public record Gcj02(double longitude, double latitude) {

  private static final double SEMI_MAJOR_AXIS = 6_378_245.0;
  private static final double ECCENTRICITY_SQUARED = 0.006_693_421_622_965_943;
  private static final double CLOSE_ENOUGH = 1e-9;
  private static final int MOST_STEPS = 30;

  public Gcj02 {
    Degrees.check(longitude, latitude);
  }

  /** What a point in WGS-84 is in GCJ-02; the same outside China. */
  public static Gcj02 of(Wgs84 point) {
    double longitude = point.longitude();
    double latitude = point.latitude();
    if (!isShifted(longitude, latitude)) {
      return new Gcj02(longitude, latitude);
    }
    return new Gcj02(
        longitude + eastShift(longitude, latitude), latitude + northShift(longitude, latitude));
  }

  /**
   * The point whose shift gives this one, found by iteration to below 1e-7 degrees (a centimetre).
   */
  public Wgs84 toWgs84() {
    if (!isShifted(longitude, latitude)) {
      return new Wgs84(longitude, latitude);
    }
    double east = longitude;
    double north = latitude;
    for (int step = 0; step < MOST_STEPS; step++) {
      double missingEast = longitude - (east + eastShift(east, north));
      double missingNorth = latitude - (north + northShift(east, north));
      east += missingEast;
      north += missingNorth;
      if (Math.abs(missingEast) < CLOSE_ENOUGH && Math.abs(missingNorth) < CLOSE_ENOUGH) {
        break;
      }
    }
    return new Wgs84(east, north);
  }

  private static boolean isShifted(double longitude, double latitude) {
    return longitude >= 72.004
        && longitude <= 137.8347
        && latitude >= 0.8293
        && latitude <= 55.8271;
  }

  private static double northShift(double longitude, double latitude) {
    double x = longitude - 105;
    double y = latitude - 35;
    double metres =
        -100
            + 2 * x
            + 3 * y
            + 0.2 * y * y
            + 0.1 * x * y
            + 0.2 * Math.sqrt(Math.abs(x))
            + wave(x, 20, 6, 20, 2)
            + wave(y, 20, 1, 40, 1.0 / 3)
            + wave(y, 160, 1.0 / 12, 320, 1.0 / 30);
    double curve = curve(latitude);
    double radius = SEMI_MAJOR_AXIS * (1 - ECCENTRICITY_SQUARED) / (curve * Math.sqrt(curve));
    return Math.toDegrees(metres / radius);
  }

  private static double eastShift(double longitude, double latitude) {
    double x = longitude - 105;
    double y = latitude - 35;
    double metres =
        300
            + x
            + 2 * y
            + 0.1 * x * x
            + 0.1 * x * y
            + 0.1 * Math.sqrt(Math.abs(x))
            + wave(x, 20, 6, 20, 2)
            + wave(x, 20, 1, 40, 1.0 / 3)
            + wave(x, 150, 1.0 / 12, 300, 1.0 / 30);
    double radius =
        SEMI_MAJOR_AXIS / Math.sqrt(curve(latitude)) * Math.cos(Math.toRadians(latitude));
    return Math.toDegrees(metres / radius);
  }

  private static double wave(double at, double a, double rate, double b, double otherRate) {
    return (a * Math.sin(rate * at * Math.PI) + b * Math.sin(otherRate * at * Math.PI)) * 2 / 3;
  }

  private static double curve(double latitude) {
    double sine = Math.sin(Math.toRadians(latitude));
    return 1 - ECCENTRICITY_SQUARED * sine * sine;
  }
}
