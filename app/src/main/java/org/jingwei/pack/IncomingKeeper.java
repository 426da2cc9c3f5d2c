// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.pack;

import org.jingwei.retention.Keeper;
import org.jingwei.retention.RetentionRule;
import org.jingwei.shared.Ids;
import org.jingwei.shared.Words;
import org.springframework.jdbc.core.JdbcTemplate;

/** A file that was sent in and neither kept nor dropped is let go after a week. */
final class IncomingKeeper implements Keeper {

  static final int DAYS = 7;

  private static final String DUE = " from pack.incoming where county = ? and id < ? limit ?";

  // Two tables and the texts that no version and no other file has are erased as one.
  private static final String ERASE =
      """
      with gone as (
        delete from pack.incoming where ctid = any (array(select ctid from pack.incoming
          where county = ? and id < ? order by id limit ?)) returning county, id
      ), parts as (
        delete from pack.incoming_file f using gone
        where f.county = gone.county and f.id = gone.id returning f.digest
      ) select count(*) from gone
      """;

  private static final String LOOSE =
      """
      delete from pack.file f where digest = any (array(
        select digest from pack.file l
        where not exists (select 1 from pack.edition_file e where e.digest = l.digest)
          and not exists (select 1 from pack.incoming_file i where i.digest = l.digest) limit ?))
      """;

  private final JdbcTemplate jdbc;

  IncomingKeeper(JdbcTemplate jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public RetentionRule usual() {
    return new RetentionRule(
        "pack-files",
        DAYS,
        new Words(
            "只为核对后存入草稿，七天后不再需要", "To be looked at and kept in the draft; not needed after a week"));
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
    Integer gone = jdbc.queryForObject(ERASE, Integer.class, values(due, most));
    int erased = gone == null ? 0 : gone;
    if (erased > 0) {
      jdbc.update(LOOSE, most);
    }
    return erased;
  }

  private static Object[] values(Due due, int most) {
    return new Object[] {due.county().value(), Ids.firstAt(due.before()), most};
  }
}
