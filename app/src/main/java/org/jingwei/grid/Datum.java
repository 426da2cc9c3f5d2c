// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.grid;

import java.util.Arrays;
import java.util.Optional;
import org.jingwei.shared.Outcome;
import org.jingwei.shared.Refusal;

/** The coordinate system of numbers that come in from outside. */
public enum Datum {
  WGS84("WGS-84"),
  GCJ02("GCJ-02"),
  BD09("BD-09");

  private final String label;

  Datum(String label) {
    this.label = label;
  }

  /** As written in packs and in the API: {@code WGS-84}, {@code GCJ-02}, {@code BD-09}. */
  public String label() {
    return label;
  }

  /** Reads a label, with or without its hyphen, in any case. */
  public static Optional<Datum> find(String text) {
    String plain = text.strip().replace("-", "");
    return Arrays.stream(values()).filter(d -> d.name().equalsIgnoreCase(plain)).findFirst();
  }

  /**
   * The point in the coordinates that the product stores.
   *
   * @param longitude degrees east in this system
   * @param latitude degrees north in this system
   * @return refused with {@code impossible-coordinate} when there is no such place on earth
   */
  public Outcome<Wgs84> toWgs84(double longitude, double latitude) {
    if (!Degrees.possible(longitude, latitude)) {
      return Outcome.refused(
          Refusal.invalid(
              "impossible-coordinate",
              Math.abs(latitude) <= 90 ? "longitude" : "latitude",
              String.valueOf(longitude),
              String.valueOf(latitude)));
    }
    return Outcome.done(
        switch (this) {
          case WGS84 -> new Wgs84(longitude, latitude);
          case GCJ02 -> new Gcj02(longitude, latitude).toWgs84();
          case BD09 -> new Bd09(longitude, latitude).toWgs84();
        });
  }
}
