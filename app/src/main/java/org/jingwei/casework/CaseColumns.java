// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.casework;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.jingwei.deadline.Stage;
import org.jingwei.deadline.Urgency;
import org.jingwei.grid.Wgs84;
import org.jingwei.shared.CountyCode;
import org.jingwei.shared.DivisionCode;
import org.jspecify.annotations.Nullable;

/** Between a row of {@code casework.case_file} and {@link CaseFile}. */
final class CaseColumns {

  static final String ALL =
      """
      county, id, code, version, state, category, urgency, division, cell, lon, lat, address,
      summary, reports, unsettled, lead_unit, lead_order, co_handlers, objectable, handler, stage,
      due_at, resolve_due_at, suspended_until, extensions, extension_asked, dispatches, reworks,
      reopens, level, supervised, petition, confidential, overdue, merged_into, likely_same,
      likeness, received_at, state_since, closed_at, recused, petitioners,
      representatives\
      """;

  /** How many columns {@link #ALL} has. */
  static final int COUNT = ALL.split(",").length;

  private CaseColumns() {}

  /** All columns of a table that stands in the statement under another name. */
  static String of(String alias) {
    return ALL.replaceAll("([a-z_]+)", alias + ".$1");
  }

  static CaseFile read(ResultSet row, int index) throws SQLException {
    return new CaseFile(
        new CountyCode(row.getInt(1)),
        row.getLong(2),
        row.getString(3),
        row.getInt(4),
        CaseState.valueOf(row.getString(5)),
        row.getString(6),
        Urgency.valueOf(row.getString(7)),
        new DivisionCode(row.getString(8)),
        row.getString(9),
        point(row),
        row.getString(12),
        row.getString(13),
        row.getInt(14),
        row.getInt(15),
        row.getString(16),
        number(row, 17),
        row.getInt(18),
        row.getBoolean(19),
        number(row, 20),
        row.getString(21) == null ? null : Stage.valueOf(row.getString(21)),
        instant(row, 22),
        instant(row, 23),
        instant(row, 24),
        row.getInt(25),
        row.getBoolean(26),
        row.getInt(27),
        row.getInt(28),
        row.getInt(29),
        row.getInt(30),
        row.getBoolean(31),
        row.getBoolean(32),
        row.getBoolean(33),
        row.getBoolean(34),
        number(row, 35),
        number(row, 36),
        row.getFloat(37),
        row.getTimestamp(38).toInstant(),
        row.getTimestamp(39).toInstant(),
        instant(row, 40),
        List.of((String[]) row.getArray(41).getArray()),
        row.getInt(42),
        List.of((Long[]) row.getArray(43).getArray()));
  }

  private static @Nullable Wgs84 point(ResultSet row) throws SQLException {
    double longitude = row.getDouble(10);
    return row.wasNull() ? null : new Wgs84(longitude, row.getDouble(11));
  }

  static @Nullable Long number(ResultSet row, int column) throws SQLException {
    long value = row.getLong(column);
    return row.wasNull() ? null : value;
  }

  static @Nullable Instant instant(ResultSet row, int column) throws SQLException {
    Timestamp value = row.getTimestamp(column);
    return value == null ? null : value.toInstant();
  }

  /** The form in which the driver sends an instant without asking the machine's time zone. */
  static @Nullable OffsetDateTime time(@Nullable Instant instant) {
    return instant == null ? null : instant.atOffset(ZoneOffset.UTC);
  }
}
