// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.casework;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jingwei.casework.Narrowing.Part;
import org.jingwei.shared.CountyCode;
import org.jingwei.shared.Ids;
import org.jingwei.shared.Slice;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Lists of case files. Each state is read from its own stretch of the index and the few rows are
 * put together, so a page costs the same at ten thousand and at ten million case files.
 */
final class CaseQueries {

  private static final int COUNTED_UP_TO = 200;

  private final JdbcTemplate jdbc;

  CaseQueries(JdbcTemplate jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * What waits to be dispatched for the first time, in the order in which it was taken on.
   *
   * @param since with {@code id}, after which to go on
   * @param until taken on by then
   */
  List<CaseFile> listUndispatched(
      CountyCode county, Set<String> categories, Instant since, long id, Instant until, int limit) {
    return jdbc.query(
        "select "
            + CaseColumns.ALL
            + """
             from casework.case_file
            where county = ? and state = 'ACCEPTED' and dispatches = 0 and category = any (?)
              and (state_since, id) > (?, ?) and state_since <= ?
            order by state_since, id limit ?
            """,
        CaseColumns::read,
        county.value(),
        categories.toArray(String[]::new),
        CaseColumns.time(since),
        id,
        CaseColumns.time(until),
        limit);
  }

  Slice<CaseFile> list(CountyCode county, CaseFilter filter, @Nullable String after, int limit) {
    int size = Math.clamp(limit, 1, Slice.MOST);
    DueCursor cursor = DueCursor.parse(after);
    List<Part> parts =
        filter.states().stream()
            .sorted()
            .map(s -> ofState(county, filter, s, cursor, size + 1))
            .toList();
    String sql =
        parts.stream()
                .map(p -> "(" + p.sql() + ")")
                .collect(Collectors.joining(" union all ", "select * from (", ") c"))
            + " order by due_order, id limit "
            + (size + 1);
    Object[] values = parts.stream().flatMap(p -> p.values().stream()).toArray();
    List<CaseFile> rows = jdbc.query(sql, CaseColumns::read, values);
    if (rows.size() <= size) {
      return new Slice<>(rows, null);
    }
    return new Slice<>(rows.subList(0, size), DueCursor.after(rows.get(size - 1)));
  }

  private static Part ofState(
      CountyCode county, CaseFilter filter, CaseState state, DueCursor cursor, int rows) {
    Part where = Narrowing.where(county, filter, state);
    List<Object> values = new ArrayList<>(where.values());
    String sql =
        "select " + CaseColumns.ALL + ", due_order from casework.case_file where " + where.sql();
    if (cursor.id() > 0) {
      sql += " and (due_order, id) > (?::timestamptz, ?)";
      values.add(cursor.due());
      values.add(cursor.id());
    }
    return new Part(sql + " order by due_order, id limit " + rows, values);
  }

  /**
   * How many there are in each open state, up to 200, in one statement: a person needs no more, and
   * counting more would scan. What has ended is not counted: the few that a filter leaves of it
   * would be sought through all the years.
   */
  Map<CaseState, Integer> countByState(CountyCode county, CaseFilter filter) {
    List<Object> values = new ArrayList<>();
    List<String> parts = new ArrayList<>();
    for (CaseState state : filter.states().stream().filter(CaseState::open).toList()) {
      Part where = Narrowing.where(county, filter, state);
      values.addAll(where.values());
      parts.add(
          "select '%s', count(*) from (select 1 from casework.case_file where %s limit %d) c"
              .formatted(state.name(), where.sql(), COUNTED_UP_TO));
    }
    Map<CaseState, Integer> counts = new EnumMap<>(CaseState.class);
    if (parts.isEmpty()) {
      return counts;
    }
    jdbc.query(
        String.join(" union all ", parts),
        row -> {
          counts.put(CaseState.valueOf(row.getString(1)), row.getInt(2));
        },
        values.toArray());
    return counts;
  }

  /** The latest by id, which grows with time: the primary key from its end. */
  List<CaseFile> listLatest(CountyCode county, Instant since, int limit) {
    return jdbc.query(
        "select "
            + CaseColumns.ALL
            + """
             from casework.case_file
            where county = ? and not confidential and received_at >= ?
            order by id desc limit ?
            """,
        CaseColumns::read,
        county.value(),
        CaseColumns.time(since),
        limit);
  }

  /** How many open matters there are in each cell, for the public: nothing confidential. */
  List<OpenCount> listOpenCounts(CountyCode county) {
    return jdbc.query(
        """
        select town, cell, count(*) from casework.case_file
        where county = ? and state not in ('CLOSED', 'DECLINED', 'MERGED') and not confidential
        group by town, cell order by town, cell
        """,
        (row, n) -> new OpenCount(row.getString(1), row.getString(2), row.getInt(3)),
        county.value());
  }

  /** Ids are time-ordered, so a stretch of time is a stretch of the key. */
  List<ToldCount> listTold(CountyCode county, Instant from, Instant before) {
    return jdbc.query(
        """
        select town, cell, category, count(*) from casework.case_file
        where county = ? and id >= ? and id < ? and state <> 'MERGED' and not confidential
        group by town, cell, category order by town, cell, category
        """,
        (row, n) ->
            new ToldCount(row.getString(1), row.getString(2), row.getString(3), row.getLong(4)),
        county.value(),
        Ids.firstAt(from),
        Ids.firstAt(before));
  }

  /** Case files by id, for readers of the feed. */
  List<CaseFile> listByIds(CountyCode county, List<Long> ids) {
    return jdbc.query(
        "select " + CaseColumns.ALL + " from casework.case_file where county = ? and id = any (?)",
        CaseColumns::read,
        county.value(),
        ids.toArray(Long[]::new));
  }
}
