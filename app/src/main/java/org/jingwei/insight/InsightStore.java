// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.insight;

import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jingwei.casework.CaseState;
import org.jingwei.shared.CountyCode;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

/** Matters and sums as rows: one statement for any number of either. */
final class InsightStore {

  private static final String COLUMNS =
      """
      case_id, version, received_on, channel, town, place, category, state, unit, late, warned,
      first_unit, first_on, redispatched, presented_on, closed_on, ended_on, due, broken_on\
      """;

  private static final String SAVE =
      "insert into insight.matter (county, "
          + COLUMNS
          + """
          ) select ?, m.* from unnest(?::bigint[], ?::integer[], ?::date[], ?::text[], ?::text[],
            ?::text[], ?::text[], ?::text[], ?::text[], ?::boolean[], ?::boolean[], ?::text[], ?::date[],
            ?::boolean[], ?::date[], ?::date[], ?::date[], ?::boolean[], ?::date[]) as m
          on conflict (county, case_id) do update set version = excluded.version,
            town = excluded.town, place = excluded.place, category = excluded.category, state = excluded.state,
            unit = excluded.unit, late = excluded.late, warned = excluded.warned,
            first_unit = excluded.first_unit, first_on = excluded.first_on,
            redispatched = excluded.redispatched, presented_on = excluded.presented_on,
            closed_on = excluded.closed_on, ended_on = excluded.ended_on, due = excluded.due,
            broken_on = excluded.broken_on
          """;

  private static final String ADD =
      """
      insert into insight.rollup (county, measure, day, town, unit, channel, category, amount)
      select ?, r.* from unnest(?::text[], ?::date[], ?::text[], ?::text[], ?::text[], ?::text[],
        ?::bigint[]) as r
      on conflict (county, measure, day, town, unit, channel, category)
        do update set amount = rollup.amount + excluded.amount
      """;

  private static final String SHARE =
      """
      insert into insight.share (county, measure, day, case_id, place, town, unit, amount)
      select ?, s.* from unnest(?::text[], ?::date[], ?::bigint[], ?::text[], ?::text[], ?::text[],
        ?::bigint[]) as s
      on conflict (county, measure, day, case_id, place, unit)
        do update set amount = share.amount + excluded.amount
      """;

  private static final String EMPTIED =
      """
      delete from insight.share s using unnest(?::text[], ?::date[], ?::bigint[])
        as k (measure, day, case_id)
      where s.county = ? and s.measure = k.measure and s.day = k.day and s.case_id = k.case_id
        and s.amount = 0
      """;

  private final JdbcTemplate jdbc;

  InsightStore(JdbcTemplate jdbc) {
    this.jdbc = jdbc;
  }

  Map<Long, Matter> load(CountyCode county, List<Long> caseIds) {
    Map<Long, Matter> found = new HashMap<>();
    jdbc.query(
        "select " + COLUMNS + " from insight.matter where county = ? and case_id = any (?)",
        row -> {
          found.put(row.getLong(1), read(row));
        },
        county.value(),
        caseIds.toArray(Long[]::new));
    return found;
  }

  private static Matter read(ResultSet row) throws SQLException {
    return new Matter(
        row.getLong(1),
        row.getInt(2),
        row.getDate(3).toLocalDate(),
        row.getString(4),
        row.getString(5),
        row.getString(6),
        row.getString(7),
        CaseState.valueOf(row.getString(8)),
        row.getString(9),
        row.getBoolean(10),
        row.getBoolean(11),
        row.getString(12),
        day(row, 13),
        row.getBoolean(14),
        day(row, 15),
        day(row, 16),
        day(row, 17),
        row.getBoolean(18),
        day(row, 19));
  }

  private static @Nullable LocalDate day(ResultSet row, int column) throws SQLException {
    Date day = row.getDate(column);
    return day == null ? null : day.toLocalDate();
  }

  void save(CountyCode county, Collection<Matter> matters) {
    if (matters.isEmpty()) {
      return;
    }
    List<Matter> rows = matters.stream().sorted(Comparator.comparingLong(Matter::caseId)).toList();
    jdbc.update(
        SAVE,
        county.value(),
        of(rows, Matter::caseId, Long[]::new),
        of(rows, Matter::version, Integer[]::new),
        of(rows, m -> text(m.receivedOn()), String[]::new),
        of(rows, Matter::channel, String[]::new),
        of(rows, Matter::town, String[]::new),
        of(rows, Matter::place, String[]::new),
        of(rows, Matter::category, String[]::new),
        of(rows, m -> m.state().name(), String[]::new),
        of(rows, Matter::unit, String[]::new),
        of(rows, Matter::late, Boolean[]::new),
        of(rows, Matter::warned, Boolean[]::new),
        of(rows, Matter::firstUnit, String[]::new),
        of(rows, m -> text(m.firstOn()), String[]::new),
        of(rows, Matter::redispatched, Boolean[]::new),
        of(rows, m -> text(m.presentedOn()), String[]::new),
        of(rows, m -> text(m.closedOn()), String[]::new),
        of(rows, m -> text(m.endedOn()), String[]::new),
        of(rows, Matter::due, Boolean[]::new),
        of(rows, m -> text(m.brokenOn()), String[]::new));
  }

  void add(CountyCode county, Map<Cell, Long> changes) {
    if (changes.isEmpty()) {
      return;
    }
    List<Cell> cells = List.copyOf(changes.keySet());
    jdbc.update(
        ADD,
        county.value(),
        of(cells, c -> c.measure().name(), String[]::new),
        of(cells, c -> text(c.day()), String[]::new),
        of(cells, Cell::town, String[]::new),
        of(cells, Cell::unit, String[]::new),
        of(cells, Cell::channel, String[]::new),
        of(cells, Cell::category, String[]::new),
        of(cells, changes::get, Long[]::new));
  }

  void share(CountyCode county, Map<Share, Long> changes) {
    if (changes.isEmpty()) {
      return;
    }
    List<Share> shares = List.copyOf(changes.keySet());
    jdbc.update(
        SHARE,
        county.value(),
        of(shares, s -> s.measure().name(), String[]::new),
        of(shares, s -> text(s.day()), String[]::new),
        of(shares, Share::caseId, Long[]::new),
        of(shares, Share::place, String[]::new),
        of(shares, Share::town, String[]::new),
        of(shares, Share::unit, String[]::new),
        of(shares, changes::get, Long[]::new));
    List<Share> less = shares.stream().filter(s -> changes.getOrDefault(s, 0L) < 0).toList();
    if (!less.isEmpty()) {
      jdbc.update(
          EMPTIED,
          of(less, s -> s.measure().name(), String[]::new),
          of(less, s -> text(s.day()), String[]::new),
          of(less, Share::caseId, Long[]::new),
          county.value());
    }
  }

  /** Drops all that was made of a county's events. */
  void forget(CountyCode county) {
    jdbc.update("delete from insight.share where county = ?", county.value());
    jdbc.update("delete from insight.rollup where county = ?", county.value());
    jdbc.update("delete from insight.matter where county = ?", county.value());
  }

  private static <R, T> T[] of(
      List<R> rows, Function<R, @Nullable T> column, java.util.function.IntFunction<T[]> array) {
    return rows.stream().map(column).toArray(array);
  }

  private static @Nullable String text(@Nullable LocalDate day) {
    return day == null ? null : day.toString();
  }
}
