// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.forwarding;

import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import org.jingwei.shared.CountyCode;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

/** How each system is doing; one that does not answer is left alone for a while that grows. */
final class Health {

  private static final Duration FIRST_WAIT = Duration.ofSeconds(5);
  private static final int MOST_DOUBLINGS = 7;

  private final JdbcTemplate jdbc;

  Health(JdbcTemplate jdbc) {
    this.jdbc = jdbc;
  }

  boolean mayTry(CountyCode county, String endpoint, Instant now) {
    return jdbc.queryForList(
            """
            select 1 from forwarding.health
            where county = ? and endpoint = ? and failures > 0 and retry_at > ?
            """,
            Integer.class,
            county.value(),
            endpoint,
            Timestamp.from(now))
        .isEmpty();
  }

  void reached(CountyCode county, String endpoint, Instant now) {
    jdbc.update(
        """
        insert into forwarding.health (county, endpoint, reached_at) values (?, ?, ?)
        on conflict (county, endpoint)
          do update set reached_at = excluded.reached_at, failures = 0, fault = null
          where health.reached_at is null or health.failures > 0
            or health.reached_at < excluded.reached_at - interval '1 second'
        """,
        county.value(),
        endpoint,
        Timestamp.from(now));
  }

  /**
   * When it may be tried again.
   *
   * @param notBefore what it asks for itself; null where it does not
   */
  Instant failed(
      CountyCode county, String endpoint, String fault, @Nullable Instant notBefore, Instant now) {
    int failures =
        Objects.requireNonNull(
            jdbc.queryForObject(
                """
                insert into forwarding.health (county, endpoint, failures, fault)
                values (?, ?, 1, ?)
                on conflict (county, endpoint)
                  do update set failures = health.failures + 1, fault = excluded.fault
                returning failures
                """,
                Integer.class,
                county.value(),
                endpoint,
                fault));
    Instant ours = now.plus(FIRST_WAIT.multipliedBy(1L << Math.min(failures - 1, MOST_DOUBLINGS)));
    Instant again = notBefore != null && notBefore.isAfter(ours) ? notBefore : ours;
    jdbc.update(
        "update forwarding.health set retry_at = ? where county = ? and endpoint = ?",
        Timestamp.from(again),
        county.value(),
        endpoint);
    return again;
  }

  /** Whether it answers for one matter at a time only. */
  boolean singly(CountyCode county, String endpoint) {
    return !jdbc.queryForList(
            "select 1 from forwarding.health where county = ? and endpoint = ? and singly",
            Integer.class,
            county.value(),
            endpoint)
        .isEmpty();
  }

  void learnSingly(CountyCode county, String endpoint) {
    jdbc.update(
        """
        insert into forwarding.health (county, endpoint, singly) values (?, ?, true)
        on conflict (county, endpoint) do update set singly = true
        """,
        county.value(),
        endpoint);
  }
}
