// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.ledger;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.function.Consumer;
import org.jingwei.shared.CountyCode;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * What the verifier reads: all entries in the tree's order, a stream that is never whole in memory.
 */
final class VerifyQueries {

  private static final int FETCH = 5_000;

  private final JdbcTemplate streaming;
  private final JdbcClient jdbc;

  VerifyQueries(JdbcTemplate jdbc) {
    this.jdbc = JdbcClient.create(jdbc);
    this.streaming = new JdbcTemplate(java.util.Objects.requireNonNull(jdbc.getDataSource()));
    streaming.setFetchSize(FETCH);
  }

  /**
   * @param row null if the entry is gone
   */
  record Leaf(long index, long entryId, @Nullable Row row) {}

  /**
   * @param salt null if erased
   * @param contentHash null unless erased
   */
  record Row(
      LedgerRecord entry, byte @Nullable [] salt, byte @Nullable [] contentHash, byte[] leaf) {}

  /** Must run in a transaction, or the driver fetches everything at once. */
  void eachLeaf(CountyCode county, Consumer<Leaf> visitor) {
    streaming.query(
        """
        select l.leaf_index, l.entry_id, e.id, e.at, e.actor_kind, e.actor_id, e.unit, e.role,
               e.action, e.subject_kind, e.subject_id, e.about, e.reason, e.detail,
               e.salt is null as erased, e.salt, e.content_hash, e.leaf
          from ledger.leaf l left join ledger.entry e on e.county = l.county and e.id = l.entry_id
         where l.county = ? order by l.leaf_index
        """,
        row -> {
          visitor.accept(leaf(row));
        },
        county.value());
  }

  private static Leaf leaf(ResultSet row) throws SQLException {
    long index = row.getLong("leaf_index");
    long entryId = row.getLong("entry_id");
    byte[] hash = row.getBytes("leaf");
    if (hash == null) {
      return new Leaf(index, entryId, null);
    }
    return new Leaf(
        index,
        entryId,
        new Row(
            EntryQueries.read(row, 0), row.getBytes("salt"), row.getBytes("content_hash"), hash));
  }

  /** When the entry at a place was made, or the last one before it that is still there. */
  Optional<Instant> findTime(CountyCode county, long index) {
    return jdbc.sql(
            """
            select e.at from ledger.leaf l
              join ledger.entry e on e.county = l.county and e.id = l.entry_id
             where l.county = ? and l.leaf_index <= ? order by l.leaf_index desc limit 1
            """)
        .params(county.value(), index)
        .query((row, number) -> row.getObject(1, OffsetDateTime.class).toInstant())
        .optional();
  }

  long countWaiting(CountyCode county) {
    return jdbc.sql(
            """
            select count(*) from ledger.entry e where e.county = ?
               and not exists (select 1 from ledger.leaf l
                                where l.county = e.county and l.entry_id = e.id)
            """)
        .param(county.value())
        .query((row, number) -> row.getLong(1))
        .single();
  }

  /** The first entry that claims to have been committed before others that have their places. */
  Optional<LedgerRecord> firstSlippedIn(CountyCode county) {
    return jdbc.sql(
            EntryQueries.COLUMNS
                + """
                 e where county = ?
                   and (xact, id) <= (select last_xact, last_entry from ledger.tree
                                       where county = ?)
                   and not exists (select 1 from ledger.leaf l
                                    where l.county = e.county and l.entry_id = e.id)
                 order by id limit 1
                """)
        .params(county.value(), county.value())
        .query(EntryQueries::read)
        .optional();
  }
}
