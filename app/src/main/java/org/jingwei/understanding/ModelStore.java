// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.understanding;

import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jingwei.shared.CountyCode;
import org.springframework.jdbc.core.JdbcTemplate;

/** Models by version, and which of them is in use. */
final class ModelStore {

  /** How many can be gone back to; of older ones the figures stay. */
  private static final int KEPT = 10;

  private static final String COLUMNS =
      "version, at, examples, labels, held_out, held_since, right_new, right_before, right_pack,"
          + " before, sure, sure_right, worthy, state is not null";

  private final JdbcTemplate jdbc;

  ModelStore(JdbcTemplate jdbc) {
    this.jdbc = jdbc;
  }

  InUse inUse(CountyCode county) {
    return inUse(county, "");
  }

  /** As {@link #inUse}, held until the transaction ends. */
  InUse lock(CountyCode county, Instant now) {
    jdbc.update(
        "insert into understanding.in_use (county, version, held, at) values (?, 0, false, ?)"
            + " on conflict do nothing",
        county.value(),
        now.atOffset(ZoneOffset.UTC));
    return inUse(county, " for update");
  }

  private InUse inUse(CountyCode county, String lock) {
    return jdbc
        .query(
            "select version, held, at from understanding.in_use where county = ?" + lock,
            (row, n) ->
                new InUse(row.getInt(1), row.getBoolean(2), row.getTimestamp(3).toInstant()),
            county.value())
        .stream()
        .findFirst()
        .orElse(InUse.PACK);
  }

  void use(CountyCode county, int version, boolean held, Instant now) {
    jdbc.update(
        "update understanding.in_use set version = ?, held = ?, at = ? where county = ?",
        version,
        held,
        now.atOffset(ZoneOffset.UTC),
        county.value());
  }

  /** Adds a model under the next version; of those before, the oldest states go. */
  void add(CountyCode county, Trained one, byte[] state) {
    jdbc.update(
        """
        insert into understanding.model (county, version, at, examples, labels, held_out, held_since,
          right_new, right_before, right_pack, before, sure, sure_right, worthy, state)
        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        """,
        county.value(),
        one.version(),
        one.at().atOffset(ZoneOffset.UTC),
        one.examples(),
        one.labels(),
        one.heldOut(),
        Date.valueOf(one.heldSince()),
        one.rightNew(),
        one.rightBefore(),
        one.rightPack(),
        one.before(),
        one.sure(),
        one.sureRight(),
        one.worthy(),
        state);
    jdbc.update(
        """
        update understanding.model m set state = null
        where m.county = ? and m.version <= ? and m.state is not null
          and m.version <> (select version from understanding.in_use where county = ?)
        """,
        county.value(),
        one.version() - KEPT,
        county.value());
  }

  int last(CountyCode county) {
    Integer last =
        jdbc.queryForObject(
            "select coalesce(max(version), 0) from understanding.model where county = ?",
            Integer.class,
            county.value());
    return last == null ? 0 : last;
  }

  /** The newest first. */
  List<Trained> list(CountyCode county, int most) {
    return jdbc.query(
        "select "
            + COLUMNS
            + " from understanding.model where county = ? order by version desc limit ?",
        ModelStore::read,
        county.value(),
        most);
  }

  Optional<byte[]> findState(CountyCode county, int version) {
    return jdbc
        .query(
            "select state from understanding.model"
                + " where county = ? and version = ? and state is not null",
            (row, n) -> row.getBytes(1),
            county.value(),
            version)
        .stream()
        .findFirst();
  }

  private static Trained read(ResultSet row, int n) throws SQLException {
    return new Trained(
        row.getInt(1),
        row.getTimestamp(2).toInstant(),
        row.getInt(3),
        row.getInt(4),
        row.getInt(5),
        row.getDate(6).toLocalDate(),
        row.getInt(7),
        row.getInt(8),
        row.getInt(9),
        row.getInt(10),
        row.getInt(11),
        row.getInt(12),
        row.getBoolean(13),
        row.getBoolean(14));
  }
}
