// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.forecast;

import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.jingwei.insight.Scope;
import org.jingwei.shared.CountyCode;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

/** Forecasts as they were made, read with what came in their weeks. */
final class MadeStore {

  private static final String CAME =
      """
      select m.*, h.position, coalesce((
          select sum(d.amount) from forecast.daily d
          where d.county = m.county and d.category = any (h.categories)
            and d.day >= m.week and d.day < m.week + 7 and d.town = m.town), 0) as came
      from forecast.made m join forecast.hazard h on h.county = m.county and h.code = m.hazard
      where m.county = ? and m.week >= ? and m.week < ?\
      """;

  private final JdbcTemplate jdbc;

  MadeStore(JdbcTemplate jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * Keeps forecasts; one that is there stays, unless the new one knows more weeks before its own.
   *
   * @param knownTo the last Monday whose week was known whole
   */
  void save(
      CountyCode county, Hazard hazard, LocalDate knownTo, Instant at, List<Expected> expected) {
    jdbc.batchUpdate(
        """
        insert into forecast.made as m (county, week, hazard, town, known_to, mean, low, high, usual,
          recent, last_year, factor, own_season, past, above, at)
        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        on conflict (county, week, hazard, town) do update set known_to = excluded.known_to,
          mean = excluded.mean, low = excluded.low, high = excluded.high, usual = excluded.usual,
          recent = excluded.recent, last_year = excluded.last_year, factor = excluded.factor,
          own_season = excluded.own_season, past = excluded.past, above = excluded.above,
          at = excluded.at
        where m.known_to < excluded.known_to
        """,
        expected.stream().map(one -> values(county, hazard, knownTo, at, one)).toList());
  }

  private static @Nullable Object[] values(
      CountyCode county, Hazard hazard, LocalDate knownTo, Instant at, Expected one) {
    return new @Nullable Object[] {
      county.value(),
      Date.valueOf(one.week()),
      hazard.code(),
      one.town(),
      Date.valueOf(knownTo),
      one.mean(),
      one.low(),
      one.high(),
      one.usual(),
      one.recent(),
      one.lastYear(),
      one.factor(),
      one.ownSeason(),
      one.past(),
      one.isAboveUsual(),
      at.atOffset(ZoneOffset.UTC)
    };
  }

  /** Drops forecasts of weeks before one, and those from now on that the pack has no more. */
  void tidy(CountyCode county, LocalDate before, LocalDate now) {
    jdbc.update(
        "delete from forecast.made where county = ? and week < ?",
        county.value(),
        Date.valueOf(before));
    jdbc.update(
        """
        delete from forecast.made m where m.county = ? and m.week >= ? and not exists (
          select from forecast.hazard h where h.county = m.county and h.code = m.hazard
            and (cardinality(h.towns) = 0 or m.town = any (h.towns)))
        """,
        county.value(),
        Date.valueOf(now));
  }

  /** By week, in the pack's order, the most first. */
  List<Coming> listComing(
      CountyCode county, LocalDate from, LocalDate until, Scope scope, boolean above, int most) {
    String sql =
        CAME
            + (scope.towns() == null ? "" : " and m.town = any (?)")
            + (above ? " and m.above" : "")
            + " order by m.week, h.position, m.mean desc, m.town limit ?";
    return jdbc.query(
        sql,
        (row, n) -> new Coming(row.getString("hazard"), read(row), row.getInt("came")),
        scope.towns() == null
            ? new Object[] {county.value(), Date.valueOf(from), Date.valueOf(until), most}
            : new Object[] {
              county.value(),
              Date.valueOf(from),
              Date.valueOf(until),
              scope.towns().toArray(String[]::new),
              most
            });
  }

  /** For each hazard of the pack, in its order. */
  List<Kept> listKept(CountyCode county, LocalDate from, LocalDate until, Scope scope) {
    String sql =
        """
        select hazard, count(*), sum(came), count(*) filter (where came between low and high),
          avg(abs(came - mean)), avg(abs(came - recent)), count(last_year),
          coalesce(avg(abs(came - mean)) filter (where last_year is not null), 0),
          coalesce(avg(abs(came - last_year)), 0)
        from (
        """
            + CAME
            + (scope.towns() == null ? "" : " and m.town = any (?)")
            + ") as judged group by hazard, position order by position";
    Date first = Date.valueOf(from);
    Date end = Date.valueOf(until);
    return jdbc.query(
        sql,
        MadeStore::kept,
        scope.towns() == null
            ? new Object[] {county.value(), first, end}
            : new Object[] {county.value(), first, end, scope.towns().toArray(String[]::new)});
  }

  private static Kept kept(ResultSet row, int n) throws SQLException {
    return new Kept(
        row.getString(1),
        row.getInt(2),
        row.getInt(3),
        row.getInt(4),
        row.getDouble(5),
        row.getDouble(6),
        row.getInt(7),
        row.getDouble(8),
        row.getDouble(9));
  }

  private static Expected read(ResultSet row) throws SQLException {
    int lastYear = row.getInt("last_year");
    boolean unknown = row.wasNull();
    return new Expected(
        row.getString("town"),
        row.getDate("week").toLocalDate(),
        row.getDouble("mean"),
        row.getInt("low"),
        row.getInt("high"),
        row.getDouble("usual"),
        row.getDouble("recent"),
        unknown ? null : lastYear,
        row.getDouble("factor"),
        row.getBoolean("own_season"),
        row.getInt("past"));
  }
}
