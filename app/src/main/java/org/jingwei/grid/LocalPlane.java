// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.grid;

import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.util.AffineTransformation;

/**
 * A flat metre plane around one county: good to about one part in a thousand over 100 km, enough to
 * give cells of like size, never used for a position that is kept.
 */
record LocalPlane(double longitude, double latitude) {

  private static final double METRES_PER_DEGREE = Math.toRadians(Wgs84.EARTH_RADIUS);

  static LocalPlane around(Envelope degrees) {
    Coordinate centre = degrees.centre();
    return new LocalPlane(centre.x, centre.y);
  }

  Geometry toMetres(Geometry degrees) {
    return AffineTransformation.translationInstance(-longitude, -latitude)
        .scale(east(), METRES_PER_DEGREE)
        .transform(degrees);
  }

  Geometry toDegrees(Geometry metres) {
    return AffineTransformation.scaleInstance(1 / east(), 1 / METRES_PER_DEGREE)
        .translate(longitude, latitude)
        .transform(metres);
  }

  Coordinate toMetres(Coordinate degrees) {
    return new Coordinate(
        (degrees.x - longitude) * east(), (degrees.y - latitude) * METRES_PER_DEGREE);
  }

  private double east() {
    return METRES_PER_DEGREE * Math.cos(Math.toRadians(latitude));
  }
}
