// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.grid;

/** The one check that every coordinate passes. */
final class Degrees {

  private Degrees() {}

  static boolean possible(double longitude, double latitude) {
    return Math.abs(longitude) <= 180 && Math.abs(latitude) <= 90;
  }

  static void check(double longitude, double latitude) {
    if (!possible(longitude, latitude)) {
      throw new IllegalArgumentException(
          "no such place on earth: longitude %s (-180 to 180), latitude %s (-90 to 90)"
              .formatted(longitude, latitude));
    }
  }
}
