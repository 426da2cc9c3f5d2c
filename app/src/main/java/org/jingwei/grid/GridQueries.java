// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.grid;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import javax.sql.DataSource;
import org.jingwei.shared.CountyCode;
import org.jingwei.shared.DivisionCode;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKBReader;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Reads a county's divisions and cells. */
final class GridQueries {

  private static final String VERSIONS = "select county, version from grid.county_version";
  private static final String VERSION =
      "select version, schematic from grid.county_version where county = ?";
  private static final String CELLS =
      "select code, name, village, outline from grid.cell where county = ? order by code";

  private static final String LANDMARKS =
      """
      select name, aliases, kind, division, longitude, latitude
        from grid.landmark where county = ?
      union all
      select name, aliases, 'landmark', division, null, null
        from grid.own_landmark o where county = ? and not exists (
          select 1 from grid.landmark l
           where l.county = o.county and l.name = o.name and l.division = o.division)
      order by name, division
      """;

  private final JdbcClient jdbc;

  GridQueries(DataSource dataSource) {
    jdbc = JdbcClient.create(dataSource);
  }

  /** The version of every county that is there. */
  Map<CountyCode, Long> versions() {
    Map<CountyCode, Long> versions = new TreeMap<>();
    jdbc.sql(VERSIONS)
        .query((ResultSet row) -> {
          versions.put(new CountyCode(row.getInt("county")), row.getLong("version"));
        });
    return versions;
  }

  /** Needs a transaction that sees one state of the database: repeatable read. */
  Optional<CountyGrid> load(CountyCode county) {
    return jdbc.sql(VERSION)
        .param(county.value())
        .query((row, n) -> load(county, row.getLong("version"), row.getBoolean("schematic")))
        .optional();
  }

  private CountyGrid load(CountyCode county, long version, boolean schematic) {
    List<DivisionRow> rows =
        jdbc.sql(DivisionRow.ALL).param(county.value()).query(DivisionRow::read).list();
    List<CellShape> cells = jdbc.sql(CELLS).param(county.value()).query(GridQueries::cell).list();
    return new CountyGrid(
        county,
        version,
        new DivisionsAndCells(
            rows.stream().filter(row -> !row.neighbour()).map(DivisionRow::division).toList(),
            rows.stream().filter(DivisionRow::neighbour).map(DivisionRow::division).toList(),
            cells,
            landmarks(county),
            schematic));
  }

  private List<Landmark> landmarks(CountyCode county) {
    int code = county.value();
    return jdbc.sql(LANDMARKS).param(code).param(code).query(GridQueries::landmark).list();
  }

  private static Landmark landmark(ResultSet row, int number) throws SQLException {
    double longitude = row.getDouble("longitude");
    boolean hasPoint = !row.wasNull();
    return new Landmark(
        row.getString("name"),
        List.of((String[]) row.getArray("aliases").getArray()),
        row.getString("kind"),
        new DivisionCode(row.getString("division")),
        hasPoint ? new Wgs84(longitude, row.getDouble("latitude")) : null);
  }

  private static CellShape cell(ResultSet row, int number) throws SQLException {
    GridCell cell =
        new GridCell(
            row.getString("code"),
            row.getString("name"),
            new DivisionCode(row.getString("village")));
    try {
      return new CellShape(cell, new WKBReader().read(row.getBytes("outline")));
    } catch (ParseException e) {
      throw new SQLException("the outline of cell " + cell.code() + " cannot be read", e);
    }
  }
}
