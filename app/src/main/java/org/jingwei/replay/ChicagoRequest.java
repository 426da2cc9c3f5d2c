// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.replay;

import java.time.LocalDate;
import java.util.List;
import org.jingwei.grid.Wgs84;
import org.jspecify.annotations.Nullable;

/**
 * One row of Chicago's file.
 *
 * @param duplicate whether the city marked it as telling of the same as another request
 * @param completed null where it was never completed
 * @param point null where the file has none
 */
record ChicagoRequest(
    long line,
    String number,
    LocalDate day,
    boolean duplicate,
    @Nullable LocalDate completed,
    String nature,
    String address,
    String ward,
    @Nullable Wgs84 point) {

  static final List<String> COLUMNS =
      List.of(
          "service_request_number",
          "created_date",
          "status",
          "completed_date",
          "nature",
          "street_address",
          "ward",
          "latitude",
          "longitude");

  static ChicagoRequest of(Rows.Row row) {
    String nature = row.get("nature");
    return new ChicagoRequest(
        row.line(),
        row.need("service_request_number"),
        row.day("created_date"),
        row.need("status").endsWith("Dup"),
        row.get("completed_date").isEmpty() ? null : row.day("completed_date"),
        nature.isEmpty() ? "Not stated" : nature,
        row.get("street_address"),
        row.get("ward"),
        point(row));
  }

  private static @Nullable Wgs84 point(Rows.Row row) {
    String latitude = row.get("latitude");
    String longitude = row.get("longitude");
    if (latitude.isEmpty() || longitude.isEmpty()) {
      return null;
    }
    try {
      return new Wgs84(Double.parseDouble(longitude), Double.parseDouble(latitude));
    } catch (IllegalArgumentException impossible) {
      throw row.bad(
          "longitude %s, latitude %s is no place".formatted(longitude, latitude),
          "write degrees, or leave both empty");
    }
  }

  /** Between 0 and 1, the same at each replay. */
  double spread() {
    return Math.floorMod(number.hashCode() * 0x9E3779B97F4A7C15L >>> 20, 10_000) / 10_000.0;
  }
}
