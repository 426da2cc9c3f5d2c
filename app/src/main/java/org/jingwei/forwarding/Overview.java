// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.forwarding;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import org.jingwei.shared.CountyCode;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

/** How the systems are doing, in one look: one statement for each. */
final class Overview {

  private static final String ONE =
      """
      select h.reached_at, coalesce(h.failures, 0) failures, h.fault, h.retry_at,
        (select count(*) from forwarding.forwarded f where f.county = ? and f.endpoint = ?
          and f.state in ('WAITING', 'UNSURE')) +
        (select count(*) from forwarding.forwarded f where f.county = ? and f.endpoint = ?
          and f.state in ('TOKEN', 'OPEN')) live,
        (select count(*) from forwarding.forwarded f where f.county = ? and f.endpoint = ?
          and f.state = 'DEAD') dead
      from (select 1) one
      left join forwarding.health h on h.county = ? and h.endpoint = ?
      """;

  private final EndpointStore endpoints;
  private final JdbcTemplate jdbc;

  Overview(EndpointStore endpoints, JdbcTemplate jdbc) {
    this.endpoints = endpoints;
    this.jdbc = jdbc;
  }

  List<EndpointHealth> list(CountyCode county) {
    return endpoints.list(county).stream().map(one -> of(county, one)).toList();
  }

  private EndpointHealth of(CountyCode county, Endpoint one) {
    int where = county.value();
    String code = one.code();
    return jdbc.query(
            ONE, (row, n) -> read(row, one), where, code, where, code, where, code, where, code)
        .getFirst();
  }

  private EndpointHealth read(ResultSet row, Endpoint one) throws SQLException {
    return new EndpointHealth(
        one,
        endpoints.isOpen(one),
        instant(row, "reached_at"),
        row.getInt("failures"),
        row.getString("fault"),
        instant(row, "retry_at"),
        row.getInt("live"),
        row.getInt("dead"));
  }

  private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
    Timestamp at = row.getTimestamp(column);
    return at == null ? null : at.toInstant();
  }
}
