// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.insight;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jingwei.shared.CountyCode;
import org.springframework.jdbc.core.JdbcTemplate;

/** Reads the sums: each question is one statement over a stretch of the key for each measure. */
final class InsightQueries {

  private static final String[] OF_NOW =
      Arrays.stream(Measure.values())
          .filter(Measure::isOfNow)
          .map(Measure::name)
          .toArray(String[]::new);

  private static final String[] OF_DAYS =
      Arrays.stream(Measure.values())
          .filter(m -> !m.isOfNow() && m != Measure.ARRIVED)
          .map(Measure::name)
          .toArray(String[]::new);

  private static final String LINES =
      """
      select town, unit, measure, sum(amount) from insight.rollup
      where county = ? and measure = any (?) and day between ? and ?\
      """;

  private final JdbcTemplate jdbc;

  InsightQueries(JdbcTemplate jdbc) {
    this.jdbc = jdbc;
  }

  List<Line> listOutcomes(CountyCode county, Period period, Scope scope) {
    return lines(county, OF_DAYS, period, scope);
  }

  List<Line> listStanding(CountyCode county, Scope scope) {
    return lines(county, OF_NOW, new Period(Cell.NOW, Cell.NOW), scope);
  }

  private List<Line> lines(CountyCode county, String[] measures, Period period, Scope scope) {
    String sql = LINES + where(scope) + " group by town, unit, measure having sum(amount) <> 0";
    Map<List<String>, Map<Measure, Long>> found = new LinkedHashMap<>();
    jdbc.query(
        sql + " order by town, unit",
        row -> {
          found
              .computeIfAbsent(
                  List.of(row.getString(1), row.getString(2)), k -> new EnumMap<>(Measure.class))
              .put(Measure.valueOf(row.getString(3)), row.getLong(4));
        },
        values(scope, county.value(), measures, period.from(), period.to()));
    return found.entrySet().stream()
        .map(e -> new Line(e.getKey().get(0), e.getKey().get(1), new Counts(e.getValue())))
        .toList();
  }

  Arrivals arrivals(CountyCode county, Period period, Scope scope) {
    Object[] values = values(scope, county.value(), period.from(), period.to());
    String where =
        " from insight.rollup where county = ? and measure = 'ARRIVED' and day between ? and ?"
            + where(scope);
    return new Arrivals(
        jdbc.query(
            "select day, channel, sum(amount)"
                + where
                + " group by day, channel having sum(amount) <> 0 order by day, channel",
            InsightQueries::ofDay,
            values),
        jdbc.query(
            "select town, category, sum(amount)"
                + where
                + " group by town, category having sum(amount) <> 0 order by town, category",
            (row, n) -> new Arrivals.OfTown(row.getString(1), row.getString(2), row.getLong(3)),
            values));
  }

  private static Arrivals.OfDay ofDay(ResultSet row, int index) throws SQLException {
    return new Arrivals.OfDay(row.getObject(1, LocalDate.class), row.getString(2), row.getLong(3));
  }

  private static String where(Scope scope) {
    return scope.towns() == null ? "" : " and town = any (?)";
  }

  private static Object[] values(Scope scope, Object... first) {
    if (scope.towns() == null) {
      return first;
    }
    Object[] all = Arrays.copyOf(first, first.length + 1);
    all[first.length] = scope.towns().toArray(String[]::new);
    return all;
  }

  /** When the last event happened that the figures know; empty before the first. */
  Optional<Instant> findLast(CountyCode county) {
    return jdbc
        .query(
            "select at from insight.feed_position where county = ? and at is not null",
            (row, n) -> row.getTimestamp(1).toInstant(),
            county.value())
        .stream()
        .findFirst();
  }
}
