// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.grid;

/**
 * A point as GPS gives it: the only coordinates that the product stores.
 *
 * @param longitude degrees east, -180 to 180
 * @param latitude degrees north, -90 to 90
 */
public record Wgs84(double longitude, double latitude) {

  /** Mean radius of the earth in metres (IUGG). */
  static final double EARTH_RADIUS = 6_371_008.8;

  public Wgs84 {
    Degrees.check(longitude, latitude);
  }

  /** Great-circle distance in metres; within 0.6 % of the distance on the ellipsoid. */
  public double metresTo(Wgs84 other) {
    double phi = Math.toRadians(latitude);
    double otherPhi = Math.toRadians(other.latitude);
    double north = Math.sin((otherPhi - phi) / 2);
    double east = Math.sin(Math.toRadians(other.longitude - longitude) / 2);
    double h = north * north + Math.cos(phi) * Math.cos(otherPhi) * east * east;
    return 2 * EARTH_RADIUS * Math.asin(Math.min(1, Math.sqrt(h)));
  }

  /** The initial course to another point in degrees clockwise from north, 0 to 360. */
  public double bearingTo(Wgs84 other) {
    double phi = Math.toRadians(latitude);
    double otherPhi = Math.toRadians(other.latitude);
    double east = Math.toRadians(other.longitude - longitude);
    double y = Math.sin(east) * Math.cos(otherPhi);
    double x =
        Math.cos(phi) * Math.sin(otherPhi) - Math.sin(phi) * Math.cos(otherPhi) * Math.cos(east);
    return (Math.toDegrees(Math.atan2(y, x)) + 360) % 360;
  }
}
