// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.casework;

import java.time.ZoneOffset;
import java.util.List;
import java.util.function.ToIntBiFunction;
import org.jingwei.retention.Keeper;
import org.jingwei.retention.RetentionRule;
import org.jingwei.shared.CountyCode;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Something of matters that have ended: their reporters' data, words or photos. The time begins
 * with the matter's end; one that was opened again has none.
 */
final class EndedKeeper implements Keeper {

  private final RetentionRule usual;
  private final JdbcTemplate jdbc;
  private final String due;
  private final String mark;
  private final ToIntBiFunction<CountyCode, List<Long>> erase;

  /**
   * @param column when it was erased of a case file
   * @param erase takes it away from these case files
   */
  EndedKeeper(
      RetentionRule usual,
      JdbcTemplate jdbc,
      String column,
      ToIntBiFunction<CountyCode, List<Long>> erase) {
    this.usual = usual;
    this.jdbc = jdbc;
    this.due =
        """
        select id from casework.case_file
         where county = ? and closed_at < ? and closed_at is not null and %s is null
           and id <> all (?::bigint[])
         order by closed_at, id limit ?
        """
            .formatted(column);
    this.mark =
        "update casework.case_file set %s = now() where county = ? and id = any (?)"
            .formatted(column);
    this.erase = erase;
  }

  @Override
  public RetentionRule usual() {
    return usual;
  }

  @Override
  public int count(Due due, int upTo) {
    Integer count =
        jdbc.queryForObject(
            "select count(*) from (" + this.due + ") counted", Integer.class, values(due, upTo));
    return count == null ? 0 : count;
  }

  /** One that somebody moves just now is left for the next time. */
  @Override
  public int eraseSome(Due due, int most) {
    List<Long> ids =
        jdbc.query(
            this.due + " for update skip locked", (row, n) -> row.getLong(1), values(due, most));
    if (!ids.isEmpty()) {
      var unused = erase.applyAsInt(due.county(), ids);
      jdbc.update(mark, due.county().value(), ids.toArray(Long[]::new));
    }
    return ids.size();
  }

  private static Object[] values(Due due, int most) {
    return new Object[] {
      due.county().value(),
      due.before().atOffset(ZoneOffset.UTC),
      due.held().toArray(Long[]::new),
      most
    };
  }
}
