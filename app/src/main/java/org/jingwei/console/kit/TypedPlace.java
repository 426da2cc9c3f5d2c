// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.console.kit;

import java.util.Optional;
import org.jingwei.grid.Datum;
import org.jingwei.grid.Wgs84;
import org.jingwei.shared.Outcome;
import org.jingwei.shared.Refusal;

/**
 * Where somebody says it is, as the choice of a place sends it; every text may be empty.
 *
 * @param division the code of the chosen division
 * @param datum of longitude and latitude; WGS-84 where it is empty
 */
public record TypedPlace(
    String address, String division, String longitude, String latitude, String datum) {

  public static final TypedPlace NONE = new TypedPlace("", "", "", "", "");

  public static TypedPlace of(Sent sent) {
    return new TypedPlace(
        sent.text("address"),
        sent.text("division"),
        sent.text("longitude"),
        sent.text("latitude"),
        sent.text("datum"));
  }

  public boolean hasPoint() {
    return !longitude.isBlank() || !latitude.isBlank();
  }

  /** The point that was picked, if one was. */
  public Outcome<Optional<Wgs84>> point() {
    if (!hasPoint()) {
      return Outcome.done(Optional.empty());
    }
    Optional<Datum> known = Datum.find(datum.isBlank() ? "WGS-84" : datum);
    return known.isEmpty()
        ? Outcome.refused(Refusal.invalid("datum-unknown", "datum"))
        : known.get().toWgs84(degrees(longitude), degrees(latitude)).map(Optional::of);
  }

  private static double degrees(String text) {
    try {
      return Double.parseDouble(text.strip());
    } catch (NumberFormatException notANumber) {
      return Double.NaN;
    }
  }
}
