// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.casework;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jingwei.casework.CaseLists.Box;
import org.jingwei.casework.CaseLists.InView;
import org.jingwei.shared.CountyCode;
import org.springframework.jdbc.core.JdbcTemplate;

/** Open matters on a part of the map, over the index of their points. */
final class MapQueries {

  private static final int COUNTED_BEYOND = 5_000;

  private final JdbcTemplate jdbc;

  MapQueries(JdbcTemplate jdbc) {
    this.jdbc = jdbc;
  }

  InView inView(CountyCode county, CaseFilter filter, Box box, int limit) {
    StringBuilder where = new StringBuilder();
    List<Object> values = new ArrayList<>();
    where.append(
        """
        from casework.case_file where county = ? and point(lon, lat) <@ box(point(?, ?), point(?, ?))
          and lon is not null and state not in ('CLOSED', 'DECLINED', 'MERGED') and state in\
        """);
    where.append(
        filter.states().stream()
            .sorted()
            .map(state -> "'" + state.name() + "'")
            .collect(Collectors.joining(", ", " (", ")")));
    values.addAll(List.of(county.value(), box.west(), box.south(), box.east(), box.north()));
    Narrowing.places(filter.places(), where, values);
    Narrowing.narrowed(filter, where, values);
    String few = "select " + CaseColumns.ALL + " " + where + " limit " + (limit + 1);
    List<CaseFile> rows = jdbc.query(few, CaseColumns::read, values.toArray());
    if (rows.size() <= limit) {
      return new InView(rows, 0);
    }
    String all = "select count(*) from (select 1 " + where + " limit %d) c";
    Integer count =
        jdbc.queryForObject(all.formatted(limit + COUNTED_BEYOND), Integer.class, values.toArray());
    return new InView(rows.subList(0, limit), (count == null ? limit + 1 : count) - limit);
  }
}
