// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.notification;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jingwei.shared.CountyCode;
import org.jingwei.shared.Slice;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

/** Looks into the outbox, newest first; each list on an index of its own. */
final class OutboxQueries {

  private static final int COUNTED_UP_TO = 1_000;

  private final JdbcTemplate jdbc;

  OutboxQueries(JdbcTemplate jdbc) {
    this.jdbc = jdbc;
  }

  Slice<Message> list(CountyCode county, OutboxState state, @Nullable Long before, int limit) {
    // The states stand in the text, so that the partial indexes apply.
    List<Message> rows =
        jdbc.query(
            """
            select id, report_id, kind, language, state, way, attempts, created_at, next_at, ended_at,
              fault
            from notification.message where county = ? and id < ? and state = '%s'
            order by id desc limit ?
            """
                .formatted(state.name()),
            OutboxQueries::read,
            county.value(),
            before == null ? Long.MAX_VALUE : before,
            limit + 1);
    boolean more = rows.size() > limit;
    List<Message> shown = more ? rows.subList(0, limit) : rows;
    return new Slice<>(shown, more ? Long.toString(shown.getLast().id()) : null);
  }

  /** Those that wait, are held or were given up, counted up to a thousand. */
  Map<OutboxState, Integer> count(CountyCode county) {
    Map<OutboxState, Integer> counts = new EnumMap<>(OutboxState.class);
    for (OutboxState state : List.of(OutboxState.WAITING, OutboxState.HELD, OutboxState.DEAD)) {
      Integer count =
          jdbc.queryForObject(
              """
              select count(*) from (select 1 from notification.message
                where county = ? and state = '%s' limit %d) counted
              """
                  .formatted(state.name(), COUNTED_UP_TO),
              Integer.class,
              county.value());
      counts.put(state, count == null ? 0 : count);
    }
    return counts;
  }

  private static Message read(ResultSet row, int index) throws SQLException {
    Timestamp ended = row.getTimestamp("ended_at");
    return new Message(
        row.getLong("id"),
        row.getLong("report_id"),
        MessageKind.valueOf(row.getString("kind")),
        row.getString("language"),
        OutboxState.valueOf(row.getString("state")),
        Outbox.way(row.getString("way")),
        row.getInt("attempts"),
        row.getTimestamp("created_at").toInstant(),
        row.getTimestamp("next_at").toInstant(),
        ended == null ? null : ended.toInstant(),
        row.getString("fault"));
  }
}
