// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.retention;

import java.sql.Date;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.function.Function;
import org.jingwei.shared.Ids;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Rows of one table whose time begins where one column says; they are deleted whole. The table has
 * an index that finds the smallest values of the column.
 */
public final class ColumnKeeper implements Keeper {

  private final RetentionRule usual;
  private final JdbcTemplate jdbc;
  private final String table;
  private final String due;
  private final Function<Instant, Object> before;

  private ColumnKeeper(
      RetentionRule usual,
      JdbcTemplate jdbc,
      String table,
      String condition,
      Function<Instant, Object> before) {
    this.usual = usual;
    this.jdbc = jdbc;
    this.table = table;
    this.due = " from %s where county = ? and %s limit ?".formatted(table, condition);
    this.before = before;
  }

  /**
   * Rows whose time begins when they are made, which an id tells (shared.Ids).
   *
   * @param column the id that grows with time
   * @param only a condition that the rows must meet besides, such as {@code true}
   */
  public static ColumnKeeper ofIds(
      RetentionRule usual, JdbcTemplate jdbc, String table, String column, String only) {
    return new ColumnKeeper(usual, jdbc, table, column + " < ? and " + only, Ids::firstAt);
  }

  /**
   * Rows whose time begins at an instant.
   *
   * @param column a timestamp with time zone
   */
  public static ColumnKeeper ofTimes(
      RetentionRule usual, JdbcTemplate jdbc, String table, String column) {
    return new ColumnKeeper(
        usual, jdbc, table, column + " < ?", before -> before.atOffset(ZoneOffset.UTC));
  }

  /**
   * Rows whose time begins with a day.
   *
   * @param column a date
   */
  public static ColumnKeeper ofDays(
      RetentionRule usual, JdbcTemplate jdbc, String table, String column) {
    return new ColumnKeeper(
        usual,
        jdbc,
        table,
        column + " < ?",
        before -> Date.valueOf(LocalDate.ofInstant(before, ZoneOffset.UTC)));
  }

  @Override
  public RetentionRule usual() {
    return usual;
  }

  @Override
  public int count(Due due, int upTo) {
    Integer count =
        jdbc.queryForObject(
            "select count(*) from (select 1" + this.due + ") counted",
            Integer.class,
            values(due, upTo));
    return count == null ? 0 : count;
  }

  @Override
  public int eraseSome(Due due, int most) {
    return jdbc.update(
        "delete from %s where ctid = any (array(select ctid%s))".formatted(table, this.due),
        values(due, most));
  }

  private Object[] values(Due due, int most) {
    return new Object[] {due.county().value(), before.apply(due.before()), most};
  }
}
