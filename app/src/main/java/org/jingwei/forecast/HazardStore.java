// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.forecast;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.MonthDay;
import java.util.ArrayList;
import java.util.List;
import org.jingwei.shared.CountyCode;
import org.jingwei.shared.Words;
import org.springframework.jdbc.core.JdbcTemplate;

/** What hazards a county's pack names. */
final class HazardStore {

  private final JdbcTemplate jdbc;

  HazardStore(JdbcTemplate jdbc) {
    this.jdbc = jdbc;
  }

  void replace(CountyCode county, List<Hazard> hazards) {
    jdbc.update("delete from forecast.hazard where county = ?", county.value());
    List<Object[]> rows = new ArrayList<>();
    for (Hazard one : hazards) {
      rows.add(values(county, rows.size(), one));
    }
    jdbc.batchUpdate(
        """
        insert into forecast.hazard (county, code, position, name, name_en, categories, towns,
          season_from, season_to, factor, look, look_en, source, source_en)
        values (?, ?, ?, ?, ?, string_to_array(?, ';'), string_to_array(?, ';'), ?, ?, ?, ?, ?, ?, ?)
        """,
        rows);
  }

  private static Object[] values(CountyCode county, int position, Hazard one) {
    return new Object[] {
      county.value(),
      one.code(),
      position,
      one.name().zh(),
      one.name().en(),
      String.join(";", one.categories()),
      String.join(";", one.towns()),
      one.season().from().toString(),
      one.season().to().toString(),
      one.season().factor(),
      one.look().zh(),
      one.look().en(),
      one.source().zh(),
      one.source().en()
    };
  }

  /** In the pack's order, which names at most {@link Forecasts#MOST_HAZARDS}. */
  List<Hazard> list(CountyCode county) {
    return jdbc.query(
        "select * from forecast.hazard where county = ? order by position",
        HazardStore::read,
        county.value());
  }

  private static Hazard read(ResultSet row, int n) throws SQLException {
    return new Hazard(
        row.getString("code"),
        new Words(row.getString("name"), row.getString("name_en")),
        strings(row.getArray("categories")),
        strings(row.getArray("towns")),
        new Season(
            MonthDay.parse(row.getString("season_from")),
            MonthDay.parse(row.getString("season_to")),
            row.getDouble("factor")),
        new Words(row.getString("look"), row.getString("look_en")),
        new Words(row.getString("source"), row.getString("source_en")));
  }

  private static List<String> strings(Array array) throws SQLException {
    return List.of((String[]) array.getArray());
  }
}
