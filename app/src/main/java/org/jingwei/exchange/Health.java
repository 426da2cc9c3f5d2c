// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.exchange;

import java.time.Duration;
import java.time.Instant;
import org.jingwei.shared.CountyCode;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

/** How each line is doing; one that is not reached is left alone for a while that grows. */
final class Health {

  private static final Duration FIRST_WAIT = Duration.ofSeconds(5);
  private static final int MOST_DOUBLINGS = 7;

  private final JdbcTemplate jdbc;

  Health(JdbcTemplate jdbc) {
    this.jdbc = jdbc;
  }

  /** Something signed came from it; by its clock, so much later than by ours. */
  void heard(CountyCode county, String system, Instant now, Duration skew) {
    jdbc.update(
        """
        insert into exchange.health (county, system, heard_at, skew_ms) values (?, ?, ?, ?)
        on conflict (county, system)
          do update set heard_at = excluded.heard_at, skew_ms = excluded.skew_ms
          where health.heard_at is null or health.heard_at < excluded.heard_at - interval '1 second'
        """,
        county.value(),
        system,
        Links.at(now),
        skew.toMillis());
  }

  void compared(CountyCode county, String system, Instant now) {
    jdbc.update(
        """
        insert into exchange.health (county, system, compared_at) values (?, ?, ?)
        on conflict (county, system) do update set compared_at = excluded.compared_at
        """,
        county.value(),
        system,
        Links.at(now));
  }

  /** How a line is treated. */
  enum Standing {
    WELL,
    /** It was not reached, and may be tried again now. */
    ON_TRIAL,
    LEFT_ALONE
  }

  Standing standing(CountyCode county, String system, Instant now) {
    return jdbc
        .query(
            "select retry_at from exchange.health where county = ? and system = ? and failures > 0",
            (row, n) -> Links.instant(row, "retry_at"),
            county.value(),
            system)
        .stream()
        .map(retry -> retry != null && retry.isAfter(now) ? Standing.LEFT_ALONE : Standing.ON_TRIAL)
        .findFirst()
        .orElse(Standing.WELL);
  }

  void reached(CountyCode county, String system, Instant now) {
    jdbc.update(
        """
        insert into exchange.health (county, system, reached_at) values (?, ?, ?)
        on conflict (county, system)
          do update set reached_at = excluded.reached_at, failures = 0, fault = null
          where health.reached_at is null or health.failures > 0
            or health.reached_at < excluded.reached_at - interval '1 second'
        """,
        county.value(),
        system,
        Links.at(now));
  }

  /** When it may be tried again. */
  Instant failed(CountyCode county, String system, Instant now, @Nullable String fault) {
    int failures =
        java.util.Objects.requireNonNull(
            jdbc.queryForObject(
                """
                insert into exchange.health (county, system, failures, fault) values (?, ?, 1, ?)
                on conflict (county, system)
                  do update set failures = health.failures + 1, fault = excluded.fault
                returning failures
                """,
                Integer.class,
                county.value(),
                system,
                fault));
    Instant again = now.plus(FIRST_WAIT.multipliedBy(1L << Math.min(failures - 1, MOST_DOUBLINGS)));
    jdbc.update(
        "update exchange.health set retry_at = ? where county = ? and system = ?",
        Links.at(again),
        county.value(),
        system);
    return again;
  }
}
