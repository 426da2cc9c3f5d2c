// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.insight;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jingwei.shared.CountyCode;
import org.jingwei.shared.Slice;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

/** Reads what each matter counts: a page is one stretch of an index, by day, unit or place. */
final class ShareQueries {

  private final JdbcTemplate jdbc;

  ShareQueries(JdbcTemplate jdbc) {
    this.jdbc = jdbc;
  }

  Slice<Counted> listBehind(CountyCode county, Behind figure, @Nullable String after, int limit) {
    List<Object> values = new ArrayList<>();
    String where = where(county, figure, values);
    if (after != null) {
      String[] cursor = after.split("/", 2);
      where += " and (day, case_id) < (?::date, ?)";
      values.add(cursor[0]);
      values.add(Long.valueOf(cursor[1]));
    }
    values.add(limit + 1);
    List<Counted> found =
        jdbc.query(
            "select day, case_id, max(unit), sum(amount)"
                + where
                + " group by day, case_id order by day desc, case_id desc limit ?",
            (row, n) -> counted(figure.measure(), row),
            values.toArray());
    if (found.size() <= limit) {
      return new Slice<>(found, null);
    }
    Counted last = found.get(limit - 1);
    LocalDate day = last.day() == null ? Cell.NOW : last.day();
    return new Slice<>(found.subList(0, limit), day + "/" + last.caseId());
  }

  private static Counted counted(Measure measure, ResultSet row) throws SQLException {
    return new Counted(
        row.getLong(2),
        measure,
        measure.isOfNow() ? null : row.getObject(1, LocalDate.class),
        row.getString(3),
        row.getLong(4));
  }

  long amountBehind(CountyCode county, Behind figure) {
    List<Object> values = new ArrayList<>();
    String sql = "select coalesce(sum(amount), 0)" + where(county, figure, values);
    Long amount = jdbc.queryForObject(sql, Long.class, values.toArray());
    return amount == null ? 0 : amount;
  }

  Map<String, Long> amountsByPlace(CountyCode county, Behind figure) {
    List<Object> values = new ArrayList<>();
    String sql = "select place, sum(amount)" + where(county, figure, values) + " group by place";
    Map<String, Long> amounts = new LinkedHashMap<>();
    jdbc.query(
        sql,
        row -> {
          amounts.put(row.getString(1), row.getLong(2));
        },
        values.toArray());
    return amounts;
  }

  private static String where(CountyCode county, Behind figure, List<Object> values) {
    var sql = new StringBuilder(" from insight.share where county = ? and measure = ?");
    values.add(county.value());
    values.add(figure.measure().name());
    sql.append(" and day between ? and ?");
    values.add(figure.days().from());
    values.add(figure.days().to());
    if (figure.unit() != null) {
      sql.append(" and unit = ?");
      values.add(figure.unit());
    }
    if (figure.place() != null) {
      sql.append(" and place = ?");
      values.add(figure.place());
    }
    List<String> towns = figure.scope().towns();
    if (towns != null) {
      sql.append(" and town = any (?)");
      values.add(towns.toArray(String[]::new));
    }
    return sql.toString();
  }
}
