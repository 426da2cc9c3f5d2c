// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.notification;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jingwei.shared.CountyCode;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

/** Messages that wait, were sent, or are left to an administrator. */
final class Outbox {

  private static final String ADD =
      """
      insert into notification.message (county, id, report_id, case_id, kind, version, reporter,
        language, subject, body, bare, state, fault, ended_at, next_at, created_at)
      values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
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
      returning county, id, report_id, reporter, language, subject, body, way, attempts,
        created_at
      """;

  private static final String REVIVE =
      """
      update notification.message set state = 'WAITING', way = null, attempts = 0, next_at = ?,
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
    jdbc.batchUpdate(ADD, messages.stream().map(m -> row(county, m, at)).toList());
  }

  private static @Nullable Object[] row(CountyCode county, NewMessage m, OffsetDateTime at) {
    boolean held = m.said().held() != null;
    return new @Nullable Object[] {
      county.value(),
      m.id(),
      m.reportId(),
      m.caseId(),
      m.kind().name(),
      m.version(),
      m.reporter(),
      m.language(),
      m.said().subject(),
      m.said().body(),
      m.said().bare(),
      (held ? OutboxState.HELD : OutboxState.WAITING).name(),
      m.said().held(),
      held ? at : null,
      at,
      at
    };
  }

  /** What each of these reports was told last of whether it is taken on. */
  Map<Long, MessageKind> lastTold(CountyCode county, List<Long> reports) {
    Map<Long, MessageKind> last = new HashMap<>();
    if (!reports.isEmpty()) {
      jdbc.query(
          """
          select report_id, kind from notification.message
          where county = ? and report_id = any (?) and kind in ('ACCEPTED', 'DECLINED')
          order by id
          """,
          row -> {
            last.put(row.getLong(1), MessageKind.valueOf(row.getString(2)));
          },
          county.value(),
          reports.toArray(Long[]::new));
    }
    return last;
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
        row.getString(7),
        way(row.getString(8)),
        row.getInt(9),
        row.getTimestamp(10).toInstant());
  }

  static @Nullable Way way(@Nullable String name) {
    return name == null ? null : Way.valueOf(name);
  }

  void end(
      Waiting message, OutboxState state, @Nullable Way way, Instant now, @Nullable String fault) {
    jdbc.update(
        """
        update notification.message set state = ?, way = ?, ended_at = ?, fault = ?
        where county = ? and id = ? and state = 'WAITING'
        """,
        state.name(),
        way == null ? null : way.name(),
        time(now),
        fault,
        message.county().value(),
        message.id());
  }

  void putOff(Waiting message, Way way, Instant until, String fault) {
    jdbc.update(
        """
        update notification.message set way = ?, next_at = ?, fault = ?
        where county = ? and id = ? and state = 'WAITING'
        """,
        way.name(),
        time(until),
        fault,
        message.county().value(),
        message.id());
  }

  /** Begins anew on another way. */
  void redirect(Waiting message, Way way, Instant now, String fault) {
    jdbc.update(
        """
        update notification.message set way = ?, attempts = 0, next_at = ?, fault = ?
        where county = ? and id = ? and state = 'WAITING'
        """,
        way.name(),
        time(now),
        fault,
        message.county().value(),
        message.id());
  }

  /** Lets a message go out that was held back, in the usual words alone. */
  boolean release(CountyCode county, long id, Instant now) {
    return jdbc.update(
            """
            update notification.message set state = 'WAITING', body = bare, attempts = 0,
              next_at = ?, ended_at = null, fault = null
            where county = ? and id = ? and state = 'HELD' and bare <> ''
            """,
            time(now),
            county.value(),
            id)
        == 1;
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
