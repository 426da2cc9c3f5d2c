// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.grid;

/** A map's viewport in WGS-84 degrees; never across the 180th meridian. */
public record Bounds(double west, double south, double east, double north) {

  public Bounds {
    Degrees.check(west, south);
    Degrees.check(east, north);
    if (west > east || south > north) {
      throw new IllegalArgumentException("a viewport is west, south, east, north in this order");
    }
  }
}
