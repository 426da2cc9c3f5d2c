// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.casework;

import static org.jingwei.casework.CaseColumns.time;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jingwei.shared.CountyCode;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

/** How far one reader of the feed has come, kept in that reader's own schema. */
final class FeedPositions {

  private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9_]*");

  private final JdbcTemplate jdbc;
  private final String table;

  FeedPositions(JdbcTemplate jdbc, String schema) {
    if (!NAME.matcher(schema).matches()) {
      throw new IllegalArgumentException("not the name of a schema: " + schema);
    }
    this.jdbc = jdbc;
    this.table = schema + ".feed_position";
  }

  /** The position, held until the transaction ends; empty where another process holds it. */
  Optional<FeedPosition> lock(CountyCode county, boolean wait) {
    Optional<FeedPosition> held = select(county, wait);
    if (held.isPresent()) {
      return held;
    }
    int fresh =
        jdbc.update(
            "insert into " + table + " (county, tx, id) values (?, '0', 0) on conflict do nothing",
            county.value());
    if (fresh == 1) {
      return Optional.of(FeedPosition.START);
    }
    return wait ? select(county, true) : Optional.empty();
  }

  /** The number below which every transaction has begun by now. */
  String next() {
    return Objects.requireNonNull(
        jdbc.queryForObject("select pg_snapshot_xmax(pg_current_snapshot())::text", String.class));
  }

  /**
   * Whether every transaction below that number has ended, so that the feed shows what it wrote.
   */
  boolean settled(String next) {
    return Boolean.TRUE.equals(
        jdbc.queryForObject(
            "select pg_snapshot_xmin(pg_current_snapshot()) >= ?::text::xid8",
            Boolean.class,
            next));
  }

  FeedPosition at(CountyCode county) {
    return jdbc
        .query(
            "select tx::text, id from " + table + " where county = ?",
            (row, n) -> new FeedPosition(row.getString(1), row.getLong(2)),
            county.value())
        .stream()
        .findFirst()
        .orElse(FeedPosition.START);
  }

  private Optional<FeedPosition> select(CountyCode county, boolean wait) {
    return jdbc
        .query(
            "select tx::text, id from "
                + table
                + " where county = ? for update"
                + (wait ? "" : " skip locked"),
            (row, n) -> new FeedPosition(row.getString(1), row.getLong(2)),
            county.value())
        .stream()
        .findFirst();
  }

  /**
   * @param at when the last event before the position happened; null at the beginning
   */
  void move(CountyCode county, FeedPosition to, @Nullable Instant at) {
    jdbc.update(
        "update " + table + " set tx = ?::text::xid8, id = ?, at = ? where county = ?",
        to.tx(),
        to.id(),
        time(at),
        county.value());
  }
}
