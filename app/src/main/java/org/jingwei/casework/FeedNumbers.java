// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.casework;

import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Keeps the feed's numbers growing. They are the server's numbers of transactions; a server into
 * which the database was restored may count from far below those that the events bear, and readers
 * would pass over all that happens until it has caught up. From then on what is written gets
 * numbers that are as much higher, so every place in the feed stays what it was.
 */
final class FeedNumbers {

  private static final Logger LOG = LoggerFactory.getLogger(FeedNumbers.class);

  // In one snapshot: what it shows was written under numbers below its end, or by another server.
  private static final String RAISE =
      """
      with recursive county (code) as (
        (select county from casework.event order by county limit 1)
        union all
        select (select e.county from casework.event e where e.county > county.code
                 order by e.county limit 1)
          from county where county.code is not null),
      newest (tx) as (
        select max((select e.tx from casework.event e where e.county = county.code
                     order by e.tx desc, e.id desc limit 1))
          from county where county.code is not null)
      update casework.feed_ahead
         set ahead = newest.tx::text::bigint + 1
               - pg_snapshot_xmin(pg_current_snapshot())::text::bigint
        from newest
       where newest.tx >= casework.feed_number(pg_snapshot_xmax(pg_current_snapshot()))
      returning ahead
      """;

  private final JdbcTemplate jdbc;

  FeedNumbers(JdbcTemplate jdbc) {
    this.jdbc = jdbc;
  }

  /** Whether the server turned out to be younger than the feed; to be asked at each start. */
  boolean raiseWhereBehind() {
    List<Long> raised = jdbc.query(RAISE, (row, n) -> row.getLong(1));
    raised.forEach(ahead ->
        LOG.warn(
            "the database was restored into a server that has counted fewer transactions; the feed"
                + " of events goes on {} numbers ahead of it, and nothing is read twice",
            ahead));
    return !raised.isEmpty();
  }
}
