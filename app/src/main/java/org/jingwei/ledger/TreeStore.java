// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.ledger;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jingwei.shared.CountyCode;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Rows of the tree: leaves, tiles, size and root. */
final class TreeStore {

  private final JdbcClient jdbc;

  TreeStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** An entry that waits for its place in the tree. */
  record Waiting(long entryId, TreeHash leaf) {}

  /** Counties with entries after the last that was numbered, however many counties there are. */
  List<CountyCode> countiesWithNews() {
    return jdbc.sql(
            """
            with recursive county (code) as (
              (select county from ledger.entry order by county limit 1)
              union all
              select (select e.county from ledger.entry e where e.county > county.code
                       order by e.county limit 1)
                from county where county.code is not null)
            select county.code from county left join ledger.tree t on t.county = county.code
             where county.code is not null
               and (t.county is null
                 or t.last_xact >= pg_snapshot_xmax(pg_current_snapshot())
                 or exists (select 1 from ledger.entry e where e.county = county.code
                              and (e.xact, e.id) > (t.last_xact, t.last_entry)))
            """)
        .query((row, number) -> new CountyCode(row.getInt(1)))
        .list();
  }

  List<CountyCode> listCounties() {
    return jdbc.sql("select county from ledger.tree order by county")
        .query((row, number) -> new CountyCode(row.getInt(1)))
        .list();
  }

  void plant(CountyCode county) {
    jdbc.sql("insert into ledger.tree (county) values (?) on conflict do nothing")
        .param(county.value())
        .update();
  }

  /**
   * The tree as this transaction holds it.
   *
   * @param horizon every transaction before this number has ended
   * @param restored the tree's place lies in a future that this server has not seen: a dump was
   *     restored into it
   */
  record Held(long size, String horizon, boolean restored) {}

  /** Holds the tree for this transaction; empty while another holds it. */
  Optional<Held> lock(CountyCode county) {
    return jdbc.sql(
            """
            select size, pg_snapshot_xmin(pg_current_snapshot())::text,
                   last_xact >= pg_snapshot_xmax(pg_current_snapshot())
              from ledger.tree where county = ? for update skip locked
            """)
        .param(county.value())
        .query((row, number) -> new Held(row.getLong(1), row.getString(2), row.getBoolean(3)))
        .optional();
  }

  /**
   * What committed after the last numbered entry, with nothing that may still appear before it. The
   * leaf is asked for entry by entry: as a join, a plan made for a small table reads all leaves.
   */
  List<Waiting> waiting(CountyCode county, int limit) {
    return jdbc.sql(
            """
            select e.id, e.leaf from ledger.entry e
             where e.county = ?
               and (e.xact, e.id) > ((select last_xact from ledger.tree where county = ?),
                                     (select last_entry from ledger.tree where county = ?))
               and e.xact < pg_snapshot_xmin(pg_current_snapshot())
               and (select l.leaf_index from ledger.leaf l
                     where l.county = e.county and l.entry_id = e.id) is null
             order by e.xact, e.id limit ?
            """)
        .params(county.value(), county.value(), county.value(), limit)
        .query((row, number) -> new Waiting(row.getLong(1), TreeHash.of(row.getBytes(2))))
        .list();
  }

  /** As {@link #waiting} on the whole log, once, after a dump was restored into a new server. */
  List<Waiting> waitingAfterRestore(CountyCode county, int limit) {
    return jdbc.sql(
            """
            select e.id, e.leaf from ledger.entry e
             where e.county = ?
               and (e.xact < pg_snapshot_xmin(pg_current_snapshot())
                 or e.xact >= pg_snapshot_xmax(pg_current_snapshot()))
               and (select l.leaf_index from ledger.leaf l
                     where l.county = e.county and l.entry_id = e.id) is null
             order by e.id limit ?
            """)
        .params(county.value(), limit)
        .query((row, number) -> new Waiting(row.getLong(1), TreeHash.of(row.getBytes(2))))
        .list();
  }

  void addLeaves(CountyCode county, long firstIndex, List<Waiting> entries) {
    jdbc.sql(
            """
            insert into ledger.leaf (county, leaf_index, entry_id)
            select ?, ? + e.place - 1, e.id
              from unnest(?::bigint[]) with ordinality as e (id, place)
            """)
        .params(county.value(), firstIndex, entries.stream().mapToLong(Waiting::entryId).toArray())
        .update();
  }

  /** Full tiles stay as they are; the database lets nobody change them. */
  void addTiles(CountyCode county, List<Tile> tiles) {
    jdbc.sql(
            """
            insert into ledger.tile (county, level, tile_index, hashes)
            select ?, t.level, t.tile_index, t.hashes
              from unnest(?::integer[], ?::bigint[], ?::bytea[]) as t (level, tile_index, hashes)
            """)
        .params(columns(county, tiles))
        .update();
  }

  /** The last, unfinished tile of each level. */
  void putEdge(CountyCode county, List<Tile> tiles) {
    jdbc.sql(
            """
            insert into ledger.edge (county, level, tile_index, hashes)
            select ?, t.level, t.tile_index, t.hashes
              from unnest(?::integer[], ?::bigint[], ?::bytea[]) as t (level, tile_index, hashes)
            on conflict (county, level)
              do update set tile_index = excluded.tile_index, hashes = excluded.hashes
            """)
        .params(columns(county, tiles))
        .update();
  }

  private static List<Object> columns(CountyCode county, List<Tile> tiles) {
    return List.of(
        county.value(),
        tiles.stream().mapToInt(Tile::level).toArray(),
        tiles.stream().mapToLong(Tile::index).toArray(),
        tiles.stream().map(Tile::hashes).toArray(byte[][]::new));
  }

  void putHead(CountyCode county, TreeHead head, long lastEntry) {
    jdbc.sql(
            """
            update ledger.tree t set size = ?, root = ?, last_xact = e.xact, last_entry = e.id
              from ledger.entry e
             where t.county = ? and e.county = ? and e.id = ?
            """)
        .params(head.size(), head.root().bytes(), county.value(), county.value(), lastEntry)
        .update();
  }

  /** After a restore: whether more of the old log waits, the place stays where it is. */
  void putHeadAfterRestore(CountyCode county, TreeHead head, @Nullable String reached) {
    jdbc.sql(
            """
            update ledger.tree set size = ?, root = ?,
                   last_entry = case when ?::text is null then last_entry else 0 end,
                   last_xact = coalesce(cast(?::text as xid8), last_xact)
             where county = ?
            """)
        .params(Arrays.asList(head.size(), head.root().bytes(), reached, reached, county.value()))
        .update();
  }

  Tile tile(CountyCode county, int level, long index) {
    return findTile(county, level, index)
        .orElseThrow(
            () -> new IllegalStateException("no tile %d/%d of %s".formatted(level, index, county)));
  }

  Optional<Tile> findTile(CountyCode county, int level, long index) {
    return jdbc.sql(
            """
            select coalesce(
              (select hashes from ledger.tile where county = ? and level = ? and tile_index = ?),
              (select hashes from ledger.edge where county = ? and level = ? and tile_index = ?))
            """)
        .params(county.value(), level, index, county.value(), level, index)
        .query((row, number) -> Optional.ofNullable(row.getBytes(1)))
        .single()
        .map(hashes -> new Tile(level, index, hashes));
  }

  TreeHead head(CountyCode county) {
    List<TreeHead> found = new ArrayList<>();
    jdbc.sql("select size, root from ledger.tree where county = ? and size > 0")
        .param(county.value())
        .query(row -> {
          found.add(new TreeHead(row.getLong(1), TreeHash.of(row.getBytes(2))));
        });
    return found.isEmpty() ? TreeHead.EMPTY : found.getFirst();
  }

  /** The place of an entry; empty while it waits. */
  Optional<Long> indexOf(CountyCode county, long entryId) {
    return jdbc.sql("select leaf_index from ledger.leaf where county = ? and entry_id = ?")
        .params(county.value(), entryId)
        .query((row, number) -> row.getLong(1))
        .optional();
  }
}
