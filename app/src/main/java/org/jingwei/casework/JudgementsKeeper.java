// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.casework;

import java.sql.Date;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.jingwei.retention.Keeper;
import org.jingwei.retention.RetentionRule;
import org.jingwei.shared.Words;
import org.springframework.jdbc.core.JdbcTemplate;

/** What became of each suggestion: the sums by day stay, which say nothing of a matter. */
final class JudgementsKeeper implements Keeper {

  private static final String DUE =
      " from casework.dispatch_judged where county = ? and day < ? limit ?";

  private final JdbcTemplate jdbc;

  JudgementsKeeper(JdbcTemplate jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public RetentionRule usual() {
    return new RetentionRule(
        "suggestions",
        400,
        new Words("用于核对派单推荐，满一年后不再需要", "To judge suggested units; not needed after a year"));
  }

  @Override
  public int count(Due due, int upTo) {
    Integer count =
        jdbc.queryForObject(
            "select count(*) from (select 1" + DUE + ") counted", Integer.class, values(due, upTo));
    return count == null ? 0 : count;
  }

  @Override
  public int eraseSome(Due due, int most) {
    return jdbc.update(
        "delete from casework.dispatch_judged where ctid = any (array(select ctid" + DUE + "))",
        values(due, most));
  }

  private static Object[] values(Due due, int most) {
    LocalDate before = LocalDate.ofInstant(due.before(), ZoneOffset.UTC);
    return new Object[] {due.county().value(), Date.valueOf(before), most};
  }
}
