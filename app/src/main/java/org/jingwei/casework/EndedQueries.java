// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.casework;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jingwei.shared.CountyCode;
import org.jingwei.shared.Refusal;
import org.jingwei.shared.Slice;
import org.jingwei.shared.Unfulfilled;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

/** What ended, newest first: read backwards along the ids, which grow with time. */
final class EndedQueries {

  private static final String ENDED = "state in ('CLOSED', 'DECLINED', 'MERGED')";

  private final JdbcTemplate jdbc;

  EndedQueries(JdbcTemplate jdbc) {
    this.jdbc = jdbc;
  }

  Slice<CaseFile> list(CountyCode county, CaseFilter filter, @Nullable String after, int limit) {
    int size = Math.clamp(limit, 1, Slice.MOST);
    StringBuilder sql = new StringBuilder("select " + CaseColumns.ALL);
    sql.append(" from casework.case_file where county = ? and ").append(ENDED);
    List<Object> values = new ArrayList<>(List.of(county.value()));
    if (filter.states().size() < 3) {
      sql.append(" and state in ").append(quoted(filter));
    }
    Narrowing.places(filter.places(), sql, values);
    Narrowing.narrowed(filter, sql, values);
    if (after != null && !after.isEmpty()) {
      sql.append(" and id < ?");
      values.add(position(after));
    }
    sql.append(" order by id desc limit ").append(size + 1);
    return slice(jdbc.query(sql.toString(), CaseColumns::read, values.toArray()), size);
  }

  private static String quoted(CaseFilter filter) {
    return filter.states().stream()
        .sorted()
        .map(state -> "'" + state.name() + "'")
        .collect(Collectors.joining(", ", "(", ")"));
  }

  /** One row more than a page was read if there is a next one. */
  static Slice<CaseFile> slice(List<CaseFile> rows, int size) {
    return rows.size() <= size
        ? new Slice<>(rows, null)
        : new Slice<>(rows.subList(0, size), Long.toString(rows.get(size - 1).id()));
  }

  static long position(String after) {
    try {
      return Long.parseLong(after);
    } catch (NumberFormatException notOne) {
      throw new Unfulfilled(Refusal.invalid("cursor-unfit", "after"));
    }
  }
}
