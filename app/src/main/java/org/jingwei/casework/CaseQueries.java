// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.casework;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jingwei.shared.CountyCode;
import org.jingwei.shared.DivisionCode;
import org.jingwei.shared.Slice;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Lists of case files. Each state is read from its own stretch of the index and the few rows are
 * put together, so a page costs the same at ten thousand and at ten million case files.
 */
final class CaseQueries {

  private static final int COUNTED_UP_TO = 1_000;

  private final JdbcTemplate jdbc;

  CaseQueries(JdbcTemplate jdbc) {
    this.jdbc = jdbc;
  }

  /** One fragment of SQL and the values for its question marks. */
  record Part(String sql, List<Object> values) {}

  Slice<CaseFile> list(CountyCode county, CaseFilter filter, @Nullable String after, int limit) {
    int size = Math.clamp(limit, 1, Slice.MOST);
    Cursor cursor = Cursor.parse(after);
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
    return new Slice<>(rows.subList(0, size), Cursor.after(rows.get(size - 1)));
  }

  private static Part ofState(
      CountyCode county, CaseFilter filter, CaseState state, Cursor cursor, int rows) {
    Part where = where(county, filter, state);
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

  static Part where(CountyCode county, CaseFilter f, CaseState state) {
    // The state is one of our own constants and stands in the text so that partial indexes apply.
    StringBuilder sql = new StringBuilder("county = ? and state = '" + state.name() + "'");
    List<Object> values = new ArrayList<>(List.of(county.value()));
    places(f.places(), sql, values);
    narrowed(f, sql, values);
    return new Part(sql.toString(), values);
  }

  /** All that a filter asks for besides states and places. */
  static void narrowed(CaseFilter f, StringBuilder sql, List<Object> values) {
    if (f.unit() != null) {
      sql.append(" and lead_unit = ?");
      values.add(f.unit());
    }
    if (f.category() != null) {
      sql.append(" and category = ?");
      values.add(f.category());
    }
    if (f.urgency() != null) {
      sql.append(" and urgency = ?");
      values.add(f.urgency().name());
    }
    sql.append(f.overdue() ? " and overdue" : "").append(f.supervised() ? " and supervised" : "");
    unrecused(f.hiddenFrom(), sql, values);
  }

  /** Leaves out what complains of the reader's own unit. */
  static void unrecused(String unit, StringBuilder sql, List<Object> values) {
    if (!unit.isEmpty()) {
      sql.append(" and ? <> all (recused)");
      values.add(unit);
    }
  }

  static void places(List<DivisionCode> places, StringBuilder sql, List<Object> values) {
    if (places.isEmpty() || places.stream().anyMatch(DivisionCode::isCounty)) {
      return;
    }
    List<String> either = new ArrayList<>();
    for (DivisionCode place : places) {
      either.add(place.isTown() ? "town = ?" : "(town = ? and division = ?)");
      values.add(place.town().orElseThrow().value());
      if (place.isVillage()) {
        values.add(place.value());
      }
    }
    sql.append(" and (").append(String.join(" or ", either)).append(")");
  }

  /** How many there are, up to a thousand: a person needs no more, and counting more would scan. */
  int count(CountyCode county, CaseFilter filter) {
    List<Part> parts =
        filter.states().stream().sorted().map(s -> where(county, filter, s)).toList();
    String sql =
        parts.stream()
            .map(p ->
                "(select 1 from casework.case_file where "
                    + p.sql()
                    + " limit "
                    + COUNTED_UP_TO
                    + ")")
            .collect(Collectors.joining(" union all ", "select count(*) from (", ") c"));
    Object[] values = parts.stream().flatMap(p -> p.values().stream()).toArray();
    Integer count = jdbc.queryForObject(sql, Integer.class, values);
    return count == null ? 0 : Math.min(count, COUNTED_UP_TO);
  }

  /** As {@link #count}, each state apart, in one statement. */
  Map<CaseState, Integer> countByState(CountyCode county, CaseFilter filter) {
    List<Object> values = new ArrayList<>();
    List<String> parts = new ArrayList<>();
    for (CaseState state : filter.states()) {
      Part where = where(county, filter, state);
      values.addAll(where.values());
      parts.add(
          "select '%s', count(*) from (select 1 from casework.case_file where %s limit %d) c"
              .formatted(state.name(), where.sql(), COUNTED_UP_TO));
    }
    Map<CaseState, Integer> counts = new EnumMap<>(CaseState.class);
    jdbc.query(
        String.join(" union all ", parts),
        row -> {
          counts.put(CaseState.valueOf(row.getString(1)), row.getInt(2));
        },
        values.toArray());
    return counts;
  }

  /** Case files that a unit was called to as co-handler and has not yet reported on. */
  List<CaseFile> listCalled(CountyCode county, String unit, int limit) {
    return jdbc.query(
        "select "
            + CaseColumns.ALL
            + """
             from casework.case_file where county = ? and id = any (array(
              select case_id from casework.work_order
              where county = ? and unit = ? and not lead and state in ('SENT', 'ACKNOWLEDGED', 'OBJECTED')
              order by id desc limit ?))
            order by due_order, id
            """,
        CaseColumns::read,
        county.value(),
        county.value(),
        unit,
        Math.clamp(limit, 1, Slice.MOST));
  }

  /** Open matters on a stretch of the map, at most {@code limit}. */
  List<CaseFile> listInView(
      CountyCode county, double west, double south, double east, double north, int limit) {
    return jdbc.query(
        "select "
            + CaseColumns.ALL
            + """
             from casework.case_file where county = ? and point(lon, lat) <@ box(point(?, ?), point(?, ?))
              and lon is not null and state not in ('CLOSED', 'DECLINED', 'MERGED')
            limit ?
            """,
        CaseColumns::read,
        county.value(),
        west,
        south,
        east,
        north,
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

  /** Case files by id, for readers of the feed. */
  List<CaseFile> listByIds(CountyCode county, List<Long> ids) {
    return jdbc.query(
        "select " + CaseColumns.ALL + " from casework.case_file where county = ? and id = any (?)",
        CaseColumns::read,
        county.value(),
        ids.toArray(Long[]::new));
  }

  /** Suspensions that end by now. */
  List<CaseFile> listToResume(CountyCode county, Instant now, int limit) {
    return jdbc.query(
        "select "
            + CaseColumns.ALL
            + """
             from casework.case_file where county = ? and suspended_until <= ? order by suspended_until limit ?
            """,
        CaseColumns::read,
        county.value(),
        CaseColumns.time(now),
        limit);
  }

  /** The position after a row, as opaque text. */
  record Cursor(String due, long id) {
    static Cursor parse(@Nullable String text) {
      if (text == null || text.isEmpty()) {
        return new Cursor("", 0);
      }
      int cut = text.lastIndexOf('_');
      try {
        String due = text.substring(0, Math.max(cut, 0));
        return new Cursor(
            due.equals("none") ? "infinity" : Instant.parse(due).toString(),
            Long.parseLong(text.substring(cut + 1)));
      } catch (java.time.DateTimeException | NumberFormatException broken) {
        throw new org.jingwei.shared.Unfulfilled(
            org.jingwei.shared.Refusal.invalid("cursor-unfit", "after"));
      }
    }

    static String after(CaseFile file) {
      return (file.dueAt() == null ? "none" : file.dueAt().toString()) + "_" + file.id();
    }
  }
}
