// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.exchange;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import org.jingwei.shared.CountyCode;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

/** How the lines are doing, in one look: one statement for each line. */
final class Overview {

  private static final String ONE =
      """
      select h.heard_at, h.skew_ms, h.reached_at, coalesce(h.failures, 0) failures, h.retry_at, h.compared_at,
        (select count(*) from (select 1 from exchange.inbox i
          where i.county = ? and i.system = ? and i.state = 'WAITING' limit 1000) a) waiting_in,
        (select count(*) from (select 1 from exchange.outbox o
          where o.county = ? and o.system = ? and o.state = 'WAITING' limit 1000) b) waiting_out,
        (select count(*) from (select 1 from exchange.inbox i
          where i.county = ? and i.system = ? and i.state = 'DEAD'
          union all select 1 from exchange.outbox o
          where o.county = ? and o.system = ? and o.state = 'DEAD' limit 1000) c) dead,
        (select count(*) from (select 1 from exchange.difference d
          where d.county = ? and d.system = ? and d.ended_at is null limit 1000) d) differences
      from (select 1) one left join exchange.health h on h.county = ? and h.system = ?
      """;

  private final SystemStore systems;
  private final Lines lines;
  private final JdbcTemplate jdbc;

  Overview(SystemStore systems, Lines lines, JdbcTemplate jdbc) {
    this.systems = systems;
    this.lines = lines;
    this.jdbc = jdbc;
  }

  List<SystemHealth> list(CountyCode county) {
    return systems.list(county).stream().map(system -> one(county, system)).toList();
  }

  private SystemHealth one(CountyCode county, OutsideSystem system) {
    boolean open = lines.isOn(system);
    int where = county.value();
    String code = system.code();
    return jdbc.query(
            ONE,
            (row, n) -> read(row, system, open),
            where,
            code,
            where,
            code,
            where,
            code,
            where,
            code,
            where,
            code,
            where,
            code)
        .getFirst();
  }

  private static SystemHealth read(ResultSet row, OutsideSystem system, boolean open)
      throws SQLException {
    @Nullable Long skew = row.getObject("skew_ms", Long.class);
    return new SystemHealth(
        system,
        open,
        Links.instant(row, "heard_at"),
        skew == null ? null : Duration.ofMillis(skew),
        Links.instant(row, "reached_at"),
        row.getInt("failures"),
        Links.instant(row, "retry_at"),
        row.getInt("waiting_in"),
        row.getInt("waiting_out"),
        row.getInt("dead"),
        row.getInt("differences"),
        Links.instant(row, "compared_at"));
  }
}
