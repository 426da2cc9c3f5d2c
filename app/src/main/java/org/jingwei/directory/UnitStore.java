// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.directory;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import org.jingwei.shared.CountyCode;
import org.jingwei.shared.DivisionCode;
import org.jingwei.shared.Words;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** The stored units of all counties. */
@Component
final class UnitStore {

  private static final String NEXT_VERSION =
      """
      insert into directory.unit_set (county, version) values (?, 1)
      on conflict (county) do update set version = directory.unit_set.version + 1
      """;

  private static final String PUT =
      """
      insert into directory.unit (county, code, name_zh, name_en, kind, level, division, parent)
      values (?, ?, ?, ?, ?, ?, ?, ?)
      on conflict (county, code) do update set
        name_zh = excluded.name_zh, name_en = excluded.name_en, kind = excluded.kind,
        level = excluded.level, division = excluded.division, parent = excluded.parent,
        closed = null
      """;

  private static final String CLOSE_OTHERS =
      """
      update directory.unit set closed = ?
      where county = ? and closed is null and not code = any (?)
      """;

  private static final String LIST =
      """
      select code, name_zh, name_en, kind, level, division, parent, closed
      from directory.unit where county = ?
      """;

  private static final String VERSION = "select version from directory.unit_set where county = ?";

  private final JdbcTemplate jdbc;

  UnitStore(JdbcTemplate jdbc) {
    this.jdbc = jdbc;
  }

  /** Stores a county's units as the only open ones; call it in a transaction. */
  void replace(CountyCode county, List<Unit> units, Instant now) {
    jdbc.update(NEXT_VERSION, county.value());
    jdbc.batchUpdate(
        PUT,
        units,
        500,
        (row, unit) -> {
          row.setInt(1, county.value());
          row.setString(2, unit.code());
          row.setString(3, unit.name().zh());
          row.setString(4, unit.name().en());
          row.setString(5, unit.kind());
          row.setString(6, unit.level().code());
          row.setString(7, unit.division().value());
          row.setString(8, unit.parent());
        });
    String[] codes = units.stream().map(Unit::code).toArray(String[]::new);
    jdbc.update(CLOSE_OTHERS, Timestamp.from(now), county.value(), codes);
  }

  /** Rises with each replacement; 0 for a county without units. */
  long version(CountyCode county) {
    var found = jdbc.queryForList(VERSION, Long.class, county.value());
    return found.isEmpty() ? 0 : found.getFirst();
  }

  List<UnitRow> list(CountyCode county) {
    return jdbc.query(LIST, (row, n) -> read(row), county.value());
  }

  private static UnitRow read(ResultSet row) throws SQLException {
    var unit =
        new Unit(
            row.getString("code"),
            new Words(row.getString("name_zh"), row.getString("name_en")),
            row.getString("kind"),
            Unit.Level.of(row.getString("level")),
            new DivisionCode(row.getString("division")),
            row.getString("parent"));
    return new UnitRow(unit, row.getTimestamp("closed") != null);
  }
}
