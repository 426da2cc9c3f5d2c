// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.casework;

import java.time.ZoneOffset;
import org.jingwei.retention.Keeper;
import org.jingwei.retention.RetentionRule;
import org.jingwei.shared.Words;
import org.springframework.jdbc.core.JdbcTemplate;

/** Idempotency keys of moves: after a month nobody repeats a request. */
final class MoveKeysKeeper implements Keeper {

  private static final String DUE = " from casework.move_key where county = ? and at < ? limit ?";

  private final JdbcTemplate jdbc;

  MoveKeysKeeper(JdbcTemplate jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public RetentionRule usual() {
    return new RetentionRule(
        "move-keys", 30, new Words("重复提交只在三十天内识别", "A repeated request is known for thirty days"));
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
        "delete from casework.move_key where ctid = any (array(select ctid" + DUE + "))",
        values(due, most));
  }

  private static Object[] values(Due due, int most) {
    return new Object[] {due.county().value(), due.before().atOffset(ZoneOffset.UTC), most};
  }
}
