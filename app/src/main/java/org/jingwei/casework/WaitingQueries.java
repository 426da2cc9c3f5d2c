// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.casework;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jingwei.casework.CaseLists.Waiting;
import org.jingwei.casework.Narrowing.Part;
import org.jingwei.shared.CountyCode;
import org.jingwei.shared.Slice;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

/** Objections, extensions and reviews that nobody has decided yet, over the index of those. */
final class WaitingQueries {

  private final JdbcTemplate jdbc;

  WaitingQueries(JdbcTemplate jdbc) {
    this.jdbc = jdbc;
  }

  Slice<Waiting> list(
      CountyCode county, Map<Request.Kind, CaseFilter> where, @Nullable String after, int limit) {
    if (where.isEmpty()) {
      return new Slice<>(List.of(), null);
    }
    int size = Math.clamp(limit, 1, Slice.MOST);
    long beyond = after == null || after.isEmpty() ? 0 : EndedQueries.position(after);
    String columns = CaseColumns.of("c") + ", " + RequestStore.columnsOf("r");
    List<Part> parts =
        new TreeMap<>(where)
            .entrySet().stream()
                .map(kind -> ofKind(county, kind.getKey(), kind.getValue(), columns, beyond))
                .toList();
    String order = " order by r_id limit " + (size + 1);
    String sql =
        parts.stream()
                .map(part -> "(" + part.sql() + order + ")")
                .collect(Collectors.joining(" union all ", "select * from (", ") w"))
            + order;
    Object[] values = parts.stream().flatMap(part -> part.values().stream()).toArray();
    List<Waiting> rows =
        jdbc.query(
            sql,
            (row, n) ->
                new Waiting(
                    RequestStore.readAfter(row, CaseColumns.COUNT), CaseColumns.read(row, n)),
            values);
    return rows.size() <= size
        ? new Slice<>(rows, null)
        : new Slice<>(rows.subList(0, size), Long.toString(rows.get(size - 1).request().id()));
  }

  private static Part ofKind(
      CountyCode county, Request.Kind kind, CaseFilter filter, String columns, long after) {
    // The kind is one of our own constants.
    StringBuilder sql = new StringBuilder("select " + columns + ", r.id as r_id ");
    sql.append(
        """
        from casework.request r join casework.case_file c on c.county = r.county and c.id = r.case_id
        where r.county = ? and c.county = ? and r.granted is null and r.id > ? and r.kind =\
        """);
    sql.append(" '").append(kind.name()).append("'");
    List<Object> values = new ArrayList<>(List.of(county.value(), county.value(), after));
    Narrowing.places(filter.places(), sql, values);
    Narrowing.narrowed(filter, sql, values);
    return new Part(sql.toString(), values);
  }

  Map<Request.Kind, Integer> count(CountyCode county, Map<Request.Kind, CaseFilter> where) {
    Map<Request.Kind, Integer> counts = new EnumMap<>(Request.Kind.class);
    where.forEach((kind, filter) -> {
      Part part = ofKind(county, kind, filter, "1", 0);
      Integer count =
          jdbc.queryForObject(
              "select count(*) from (" + part.sql() + " limit 1000) w",
              Integer.class,
              part.values().toArray());
      counts.put(kind, count == null ? 0 : count);
    });
    return counts;
  }
}
