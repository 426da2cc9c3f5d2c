// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.pack;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jingwei.shared.CountyCode;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Keeps edits: those of the draft, and those of versions whose time has not come. */
@Component
final class EditStore {

  /** Stands for the draft where an edition's number would. */
  static final int DRAFT = 0;

  private static final TypeReference<TreeMap<String, String>> CELLS = new TypeReference<>() {};

  /** A draft holds no more, so that each list of its edits is whole. */
  static final int MOST = 20_000;

  private final JdbcClient jdbc;
  private final JsonMapper json;

  EditStore(JdbcClient jdbc, JsonMapper json) {
    this.jdbc = jdbc;
    this.json = json;
  }

  /** Lets nobody else edit or publish until the transaction ends; the draft's revision. */
  long lock(CountyCode county) {
    jdbc.sql("insert into pack.draft (county) values (?) on conflict do nothing")
        .param(county.value())
        .update();
    return jdbc.sql("select revision from pack.draft where county = ? for update")
        .param(county.value())
        .query(Long.class)
        .single();
  }

  long revision(CountyCode county) {
    return jdbc.sql("select revision from pack.draft where county = ?")
        .param(county.value())
        .query(Long.class)
        .optional()
        .orElse(0L);
  }

  void grow(CountyCode county) {
    jdbc.sql("update pack.draft set revision = revision + 1 where county = ?")
        .param(county.value())
        .update();
  }

  List<Edit> list(CountyCode county, int edition) {
    return jdbc.sql(
            """
            select file, key, cells, base, version, by, at from pack.edit
            where county = ? and edition = ? order by file, at, key limit ?
            """)
        .params(county.value(), edition, MOST)
        .query(this::read)
        .list();
  }

  int count(CountyCode county) {
    return jdbc.sql("select count(*) from pack.edit where county = ? and edition = 0")
        .param(county.value())
        .query(Integer.class)
        .single();
  }

  Optional<Edit> find(CountyCode county, PackTable table, String key) {
    return jdbc.sql(
            """
            select file, key, cells, base, version, by, at from pack.edit
            where county = ? and edition = 0 and file = ? and key = ?
            """)
        .params(county.value(), table.file(), key)
        .query(this::read)
        .optional();
  }

  void put(CountyCode county, Edit edit) {
    jdbc.sql(
            """
            insert into pack.edit (county, edition, file, key, cells, base, version, by, at)
            values (?, 0, ?, ?, ?::jsonb, ?::jsonb, ?, ?, ?)
            on conflict (county, edition, file, key) do update
              set cells = excluded.cells, base = excluded.base, version = excluded.version,
                by = excluded.by, at = excluded.at
            """)
        .params(
            java.util.Arrays.asList(
                county.value(),
                edit.table().file(),
                edit.key(),
                written(edit.cells()),
                written(edit.base()),
                edit.version(),
                edit.by(),
                EditionStore.time(edit.at())))
        .update();
  }

  void remove(CountyCode county, PackTable table, String key) {
    jdbc.sql("delete from pack.edit where county = ? and edition = 0 and file = ? and key = ?")
        .params(county.value(), table.file(), key)
        .update();
  }

  int clear(CountyCode county, int edition) {
    return jdbc.sql("delete from pack.edit where county = ? and edition = ?")
        .params(county.value(), edition)
        .update();
  }

  /** What the draft held becomes what this version changes. */
  void handOver(CountyCode county, int edition) {
    jdbc.sql("update pack.edit set edition = ? where county = ? and edition = 0")
        .params(edition, county.value())
        .update();
  }

  /** What a version was to change becomes what the draft holds, which is empty. */
  void giveBack(CountyCode county, int edition) {
    jdbc.sql("update pack.edit set edition = 0 where county = ? and edition = ?")
        .params(county.value(), edition)
        .update();
  }

  private @Nullable String written(@Nullable Map<String, String> cells) {
    return cells == null ? null : json.writeValueAsString(cells);
  }

  private Edit read(ResultSet row, int n) throws SQLException {
    Instant at = row.getObject(7, OffsetDateTime.class).toInstant();
    return new Edit(
        PackTable.findByFile(row.getString(1)).orElseThrow(),
        row.getString(2),
        cells(row.getString(3)),
        cells(row.getString(4)),
        row.getInt(5),
        row.getLong(6),
        at);
  }

  private @Nullable Map<String, String> cells(@Nullable String text) {
    return text == null ? null : json.readValue(text, CELLS);
  }
}
