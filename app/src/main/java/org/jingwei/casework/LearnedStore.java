// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.casework;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import org.jingwei.shared.CountyCode;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionOperations;

/** Keeps what dispatches have taught, together with how far in the feed it reaches. */
final class LearnedStore {

  /** What is kept, and where to go on from it. */
  record Kept(FeedPosition upTo, byte[] state) {}

  private static final String NAME = "dispatch";

  private final JdbcTemplate jdbc;
  private final TransactionOperations transaction;

  LearnedStore(JdbcTemplate jdbc, TransactionOperations transaction) {
    this.jdbc = jdbc;
    this.transaction = transaction;
  }

  Optional<Kept> find(CountyCode county) {
    return jdbc
        .query(
            """
            select p.tx::text, p.id, l.state
            from casework.learned l join casework.feed_position p
              on p.county = l.county and p.reader = l.name and p.id = l.upto
            where l.county = ? and l.name = ?
            """,
            (row, n) ->
                new Kept(new FeedPosition(row.getString(1), row.getLong(2)), row.getBytes(3)),
            county.value(),
            NAME)
        .stream()
        .findFirst();
  }

  void keep(CountyCode county, FeedPosition upTo, byte[] state, Instant at) {
    transaction.executeWithoutResult(status -> {
      jdbc.update(
          """
          insert into casework.feed_position (county, reader, tx, id) values (?, ?, ?::text::xid8, ?)
          on conflict (county, reader) do update set tx = excluded.tx, id = excluded.id
          """,
          county.value(),
          NAME,
          upTo.tx(),
          upTo.id());
      jdbc.update(
          """
          insert into casework.learned (county, name, upto, at, state) values (?, ?, ?, ?, ?)
          on conflict (county, name) do update
            set upto = excluded.upto, at = excluded.at, state = excluded.state
          """,
          county.value(),
          NAME,
          upTo.id(),
          at.atOffset(ZoneOffset.UTC),
          state);
    });
  }
}
