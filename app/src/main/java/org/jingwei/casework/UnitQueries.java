// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.casework;

import java.util.ArrayList;
import java.util.List;
import org.jingwei.shared.CountyCode;
import org.jingwei.shared.Slice;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Matters to which a unit was called. Reads the unit's own open orders, which are few, and sorts
 * them by the matter's deadline.
 */
final class UnitQueries {

  private static final String CALLED =
      """
      from casework.work_order o join casework.case_file c on c.county = o.county and c.id = o.case_id
      where o.county = ? and o.unit = ? and not o.lead and o.state in ('SENT', 'ACKNOWLEDGED', 'OBJECTED')
        and c.county = ? and c.state not in ('CLOSED', 'DECLINED', 'MERGED')
      """;

  private final JdbcTemplate jdbc;

  UnitQueries(JdbcTemplate jdbc) {
    this.jdbc = jdbc;
  }

  Slice<CaseFile> listCalled(CountyCode county, String unit, @Nullable String after, int limit) {
    int size = Math.clamp(limit, 1, Slice.MOST);
    DueCursor cursor = DueCursor.parse(after);
    List<Object> values = new ArrayList<>(List.of(county.value(), unit, county.value()));
    String beyond = "";
    if (cursor.id() > 0) {
      beyond = "and (c.due_order, c.id) > (?::timestamptz, ?) ";
      values.add(cursor.due());
      values.add(cursor.id());
    }
    List<CaseFile> rows =
        jdbc.query(
            "select "
                + CaseColumns.of("c")
                + " "
                + CALLED
                + beyond
                + "order by c.due_order, c.id limit "
                + (size + 1),
            CaseColumns::read,
            values.toArray());
    return rows.size() <= size
        ? new Slice<>(rows, null)
        : new Slice<>(rows.subList(0, size), DueCursor.after(rows.get(size - 1)));
  }

  int countCalled(CountyCode county, String unit) {
    Integer count =
        jdbc.queryForObject(
            "select count(*) from (select 1 " + CALLED + "limit 1000) called",
            Integer.class,
            county.value(),
            unit,
            county.value());
    return count == null ? 0 : count;
  }
}
