// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.grid;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Clock;
import java.util.List;
import javax.sql.DataSource;
import org.jingwei.shared.CountyCode;
import org.locationtech.jts.io.WKBWriter;
import org.springframework.jdbc.core.JdbcTemplate;

/** Replaces a county's divisions and cells; runs in a transaction of the caller. */
final class GridStore {

  /** Later than every version before, also in a database that was set up anew: a time. */
  private static final String NEW_VERSION =
      """
      insert into grid.county_version (county, version, schematic) values (?, ?, ?)
      on conflict (county) do update
        set version = greatest(excluded.version, county_version.version + 1),
            schematic = excluded.schematic
      """;

  private static final String ADD_DIVISION =
      """
      insert into grid.division (county, code, name, name_en, kind, short_names, neighbour)
      values (?, ?, ?, ?, ?, ?, ?)
      """;

  private static final String ADD_CELL =
      "insert into grid.cell (county, code, name, village, outline) values (?, ?, ?, ?, ?)";

  private static final String ADD_LANDMARK =
      """
      insert into grid.landmark (county, name, aliases, kind, division, longitude, latitude)
      values (?, ?, ?, ?, ?, ?, ?)
      """;

  private static final int BATCH = 500;

  private final JdbcTemplate jdbc;
  private final Clock clock;

  GridStore(DataSource dataSource, Clock clock) {
    jdbc = new JdbcTemplate(dataSource);
    this.clock = clock;
  }

  void replace(CountyCode county, DivisionsAndCells parts) {
    jdbc.update(NEW_VERSION, county.value(), clock.millis(), parts.schematic());
    jdbc.update("delete from grid.cell where county = ?", county.value());
    jdbc.update("delete from grid.landmark where county = ?", county.value());
    jdbc.update("delete from grid.division where county = ?", county.value());
    addDivisions(county, parts.divisions(), false);
    addDivisions(county, parts.neighbours(), true);
    jdbc.batchUpdate(ADD_CELL, parts.cells(), BATCH, (row, shape) -> set(row, county, shape));
    jdbc.batchUpdate(ADD_LANDMARK, parts.landmarks(), BATCH, (row, mark) -> set(row, county, mark));
  }

  /** In the transaction of the caller. */
  void newVersion(CountyCode county) {
    jdbc.update(
        "update grid.county_version set version = greatest(?, version + 1) where county = ?",
        clock.millis(),
        county.value());
  }

  private void addDivisions(CountyCode county, List<Division> divisions, boolean neighbour) {
    jdbc.batchUpdate(
        ADD_DIVISION,
        divisions,
        BATCH,
        (row, division) -> {
          set(row, county, division);
          row.setBoolean(7, neighbour);
        });
  }

  private static void set(PreparedStatement row, CountyCode county, Division division)
      throws SQLException {
    Connection connection = row.getConnection();
    row.setInt(1, county.value());
    row.setString(2, division.code().value());
    row.setString(3, division.name());
    row.setString(4, division.words().en().equals(division.name()) ? "" : division.words().en());
    row.setString(5, division.kind().label());
    row.setArray(6, connection.createArrayOf("text", division.shortNames().toArray()));
  }

  private static void set(PreparedStatement row, CountyCode county, CellShape shape)
      throws SQLException {
    row.setInt(1, county.value());
    row.setString(2, shape.cell().code());
    row.setString(3, shape.cell().name());
    row.setString(4, shape.cell().village().value());
    row.setBytes(5, new WKBWriter().write(shape.outline()));
  }

  private static void set(PreparedStatement row, CountyCode county, Landmark landmark)
      throws SQLException {
    Wgs84 point = landmark.point();
    row.setInt(1, county.value());
    row.setString(2, landmark.name());
    row.setArray(3, row.getConnection().createArrayOf("text", landmark.aliases().toArray()));
    row.setString(4, landmark.kind());
    row.setString(5, landmark.division().value());
    row.setObject(6, point == null ? null : point.longitude(), Types.DOUBLE);
    row.setObject(7, point == null ? null : point.latitude(), Types.DOUBLE);
  }
}
