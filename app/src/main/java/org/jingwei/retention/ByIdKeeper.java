// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.retention;

import org.jingwei.shared.Ids;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Rows of one table whose time begins when they are made, which their ids tell (shared.Ids); they
 * are deleted whole. The table has an index that finds the smallest ids.
 */
public final class ByIdKeeper implements Keeper {

  private final RetentionRule usual;
  private final JdbcTemplate jdbc;
  private final String table;
  private final String due;

  /**
   * @param column the id that grows with time
   * @param only a condition that the rows must meet besides, such as {@code true}
   */
  public ByIdKeeper(
      RetentionRule usual, JdbcTemplate jdbc, String table, String column, String only) {
    this.usual = usual;
    this.jdbc = jdbc;
    this.table = table;
    this.due = " from %s where county = ? and %s < ? and %s limit ?".formatted(table, column, only);
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

  private static Object[] values(Due due, int most) {
    return new Object[] {due.county().value(), Ids.firstAt(due.before()), most};
  }
}
