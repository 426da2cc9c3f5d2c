// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.grid;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.jingwei.shared.DivisionCode;
import org.jingwei.shared.Words;

/** A row of {@code grid.division}. */
record DivisionRow(Division division, boolean neighbour) {

  static final String ALL =
      """
      select code, name, name_en, kind, short_names, neighbour
        from grid.division where county = ? order by code
      """;

  static DivisionRow read(ResultSet row, int number) throws SQLException {
    return new DivisionRow(
        new Division(
            new DivisionCode(row.getString("code")),
            new Words(row.getString("name"), row.getString("name_en")),
            DivisionKind.find(row.getString("kind")).orElseThrow(),
            List.of((String[]) row.getArray("short_names").getArray())),
        row.getBoolean("neighbour"));
  }
}
