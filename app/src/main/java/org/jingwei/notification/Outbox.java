// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.notification;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.jingwei.shared.CountyCode;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

/** Messages that wait, were sent, or are left to an administrator. */
final class Outbox {

  private static final String ADD =
      """
      insert into notification.message (county, id, report_id, case_id, kind, version, reporter,
        language, body, next_at, created_at)
      values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
      on conflict do nothing
      """;

  /** Held for a while, and looked at again after it: a killed process leaves nothing behind. */
  private static final String CLAIM =
      """
      update notification.message set attempts = attempts + 1, next_at = ?
      where county = ? and id = any (array(
        select id from notification.message
        where county = ? and state = 'WAITING' and next_at <= ?
        order by next_at, id limit ? for update skip locked))
      returning county, id, report_id, reporter, language, body, attempts, created_at
      """;

  private static final String REVIVE =
      """
      update notification.message set state = 'WAITING', attempts = 0, next_at = ?,
        ended_at = null
      where county = ? and state = 'DEAD'
      """;

  private final JdbcTemplate jdbc;

  Outbox(JdbcTemplate jdbc) {
    this.jdbc = jdbc;
  }

  /** In the caller's transaction; one that is there already is left as it is. */
  void add(CountyCode county, List<NewMessage> messages, Instant now) {
    OffsetDateTime at = time(now);
    jdbc.batchUpdate(
        ADD,
        messages.stream()
            .map(m ->
                new Object[] {
                  county.value(),
                  m.id(),
                  m.reportId(),
                  m.caseId(),
                  m.kind().name(),
                  m.version(),
                  m.reporter(),
                  m.language(),
                  m.body(),
                  at,
                  at
                })
            .toList());
  }

  /** Which of these reports were told that they are taken on. */
  List<Long> listAccepted(CountyCode county, List<Long> reports) {
    return jdbc.query(
        """
        select distinct report_id from notification.message
        where county = ? and report_id = any (?) and kind = 'ACCEPTED'
        """,
        (row, n) -> row.getLong(1),
        county.value(),
        reports.toArray(Long[]::new));
  }

  List<Waiting> claim(CountyCode county, Instant now, Duration lease, int most) {
    return jdbc.query(
        CLAIM,
        Outbox::read,
        time(now.plus(lease)),
        county.value(),
        county.value(),
        time(now),
        most);
  }

  private static Waiting read(ResultSet row, int index) throws SQLException {
    return new Waiting(
        new CountyCode(row.getInt(1)),
        row.getLong(2),
        row.getLong(3),
        row.getLong(4),
        row.getString(5),
        row.getString(6),
        row.getInt(7),
        row.getTimestamp(8).toInstant());
  }

  void end(Waiting message, OutboxState state, Instant now, @Nullable String fault) {
    jdbc.update(
        """
        update notification.message set state = ?, ended_at = ?, fault = ?
        where county = ? and id = ? and state = 'WAITING'
        """,
        state.name(),
        time(now),
        fault,
        message.county().value(),
        message.id());
  }

  void putOff(Waiting message, Instant until, String fault) {
    jdbc.update(
        """
        update notification.message set next_at = ?, fault = ?
        where county = ? and id = ? and state = 'WAITING'
        """,
        time(until),
        fault,
        message.county().value(),
        message.id());
  }

  /** Puts a message that was given up back among those that wait. */
  boolean revive(CountyCode county, long id, Instant now) {
    return jdbc.update(REVIVE + " and id = ?", time(now), county.value(), id) == 1;
  }

  /** All that were given up; how many they were. */
  int reviveAll(CountyCode county, Instant now) {
    return jdbc.update(REVIVE, time(now), county.value());
  }

  static OffsetDateTime time(Instant instant) {
    return instant.atOffset(ZoneOffset.UTC);
  }
}
