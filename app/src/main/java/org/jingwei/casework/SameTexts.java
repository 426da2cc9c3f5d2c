// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.casework;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jingwei.casework.DuplicateSearch.Sought;
import org.jingwei.rows.Insert;
import org.jingwei.rows.Writes;
import org.jingwei.shared.CountyCode;
import org.jingwei.shared.Ids;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * The index of nearly equal texts: each recent case file under the numbers of its text's sketch.
 * Written with the case file, forgotten when it is too old to be looked for.
 */
final class SameTexts {

  /** Matters told longer ago are not looked for. */
  static final Duration WINDOW = Duration.ofDays(60);

  private static final int AT_ONCE = 5_000;

  private record Entry(int county, long code, long id) {}

  private static final Insert<Entry> INSERT =
      Insert.into(
          "casework.same_text",
          Insert.integer("county", Entry::county),
          Insert.bigint("code", Entry::code),
          Insert.bigint("id", Entry::id));

  private final JdbcTemplate jdbc;
  private final Writes writes;

  SameTexts(JdbcTemplate jdbc) {
    this.jdbc = jdbc;
    this.writes = new Writes(jdbc);
  }

  void insertAll(CountyCode county, List<Sought> told) {
    List<Entry> entries = new ArrayList<>();
    for (Sought one : told) {
      for (long code : one.sketch()) {
        entries.add(new Entry(county.value(), code, one.id()));
      }
    }
    writes.add(INSERT, entries);
  }

  /** The numbers of a case file's sketch; none where it is too old. */
  List<Long> sketchOf(CountyCode county, long id) {
    writes.send();
    return jdbc.query(
        "select code from casework.same_text where county = ? and id = ? order by code limit 64",
        (row, n) -> row.getLong(1),
        county.value(),
        id);
  }

  /** Forgets some of what is too old; how many entries. */
  int forget(CountyCode county, Instant now) {
    return jdbc.update(
        """
        delete from casework.same_text where county = ? and id = any (array(
          select distinct id from (
            select id from casework.same_text where county = ? and id < ? order by county, id limit ?) o))
        """,
        county.value(),
        county.value(),
        Ids.firstAt(now.minus(WINDOW)),
        AT_ONCE);
  }
}
