// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.open311;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jingwei.shared.CountyCode;
import org.springframework.jdbc.core.JdbcTemplate;

/** The stored keys, as hashes, and which report came by which. */
final class KeyStore {

  private static final String ADD =
      """
      insert into open311.api_key (county, id, name, key_hash, per_minute, per_day, since)
      values (?, ?, ?, ?, ?, ?, ?) on conflict do nothing
      """;

  private static final String SELECT =
      """
      select county, id, name, per_minute, per_day, since from open311.api_key
      where county = ? and withdrawn is null
      """;

  private final JdbcTemplate jdbc;

  KeyStore(JdbcTemplate jdbc) {
    this.jdbc = jdbc;
  }

  boolean add(ApiKey key, byte[] hash) {
    return jdbc.update(
            ADD,
            key.county().value(),
            key.id(),
            key.name(),
            hash,
            key.perMinute(),
            key.perDay(),
            Timestamp.from(key.since()))
        == 1;
  }

  List<ApiKey> list(CountyCode county) {
    return jdbc.query(SELECT + " order by name", KeyStore::read, county.value());
  }

  Optional<ApiKey> find(CountyCode county, byte[] hash) {
    return jdbc.query(SELECT + " and key_hash = ?", KeyStore::read, county.value(), hash).stream()
        .findFirst();
  }

  boolean withdraw(CountyCode county, String name, Instant now) {
    return jdbc.update(
            """
            update open311.api_key set withdrawn = ?, name = name || '@' || id
            where county = ? and name = ? and withdrawn is null
            """,
            Timestamp.from(now),
            county.value(),
            name)
        == 1;
  }

  void filed(ApiKey key, long report) {
    jdbc.update(
        "insert into open311.filed (county, report_id, key_id) values (?, ?, ?)"
            + " on conflict do nothing",
        key.county().value(),
        report,
        key.id());
  }

  /** Which of these reports came by this key. */
  List<Long> listFiled(ApiKey key, List<Long> reports) {
    return jdbc.query(
        """
        select report_id from open311.filed
        where county = ? and report_id = any (?) and key_id = ?
        """,
        (row, n) -> row.getLong(1),
        key.county().value(),
        reports.toArray(Long[]::new),
        key.id());
  }

  private static ApiKey read(ResultSet row, int n) throws SQLException {
    return new ApiKey(
        new CountyCode(row.getInt("county")),
        row.getLong("id"),
        row.getString("name"),
        row.getInt("per_minute"),
        row.getInt("per_day"),
        row.getTimestamp("since").toInstant());
  }
}
