// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.casework;

import static org.jingwei.rows.Insert.*;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jingwei.rows.Insert;
import org.jingwei.rows.Writes;
import org.jingwei.shared.CountyCode;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The history of case files, and the feed of it. */
final class EventStore {

  private static final String COLUMNS =
      """
      county, id, case_id, version, at, move, state_from, state_to, actor_kind, actor, actor_name,
      unit, reason, detail\
      """;

  private static final TypeReference<Map<String, Object>> DETAIL = new TypeReference<>() {};

  private final JdbcTemplate jdbc;
  private final Writes writes;
  private final JsonMapper json;
  private final Insert<CaseEvent> insert;

  EventStore(JdbcTemplate jdbc, JsonMapper json) {
    this.jdbc = jdbc;
    this.writes = new Writes(jdbc);
    this.json = json;
    this.insert =
        Insert.into(
            "casework.event",
            integer("county", e -> e.county().value()),
            bigint("id", CaseEvent::id),
            bigint("case_id", CaseEvent::caseId),
            integer("version", CaseEvent::version),
            time("at", CaseEvent::at),
            text("move", CaseEvent::move),
            text("state_from", e -> e.from() == null ? null : e.from().name()),
            text("state_to", e -> e.to().name()),
            text("actor_kind", CaseEvent::actorKind),
            bigint("actor", CaseEvent::actor),
            text("actor_name", CaseEvent::actorName),
            text("unit", CaseEvent::unit),
            text("reason", CaseEvent::reason),
            json("detail", this::detail));
  }

  void insertAll(List<CaseEvent> events) {
    writes.add(insert, events);
  }

  private @Nullable String detail(CaseEvent event) {
    return event.detail().isEmpty() ? null : json.writeValueAsString(event.detail());
  }

  List<CaseEvent> listOf(CountyCode county, long caseId) {
    writes.send();
    return jdbc.query(
        "select " + COLUMNS + " from casework.event where county = ? and case_id = ? order by id",
        this::read,
        county.value(),
        caseId);
  }

  List<CaseEvent> listOf(CountyCode county, Collection<Long> caseIds) {
    writes.send();
    return jdbc.query(
        "select "
            + COLUMNS
            + " from casework.event where county = ? and case_id = any (?) order by id",
        this::read,
        county.value(),
        caseIds.toArray(Long[]::new));
  }

  /**
   * The events after a position, oldest first, without any that a running transaction could still
   * precede; the position is moved by the caller's {@code moved}.
   */
  List<Positioned> listAfter(CountyCode county, String tx, long id, int limit) {
    return jdbc.query(
        "select "
            + COLUMNS
            + """
            , tx::text as written from casework.event e
            where county = ? and (e.tx, id) > (?::text::xid8, ?)
              and e.tx < casework.feed_number(pg_snapshot_xmin(pg_current_snapshot()))
            order by e.tx, id limit ?
            """,
        (row, n) -> new Positioned(read(row, n), row.getString(15)),
        county.value(),
        tx,
        id,
        limit);
  }

  /** Where the feed ends now, counting only what no running transaction can still precede. */
  FeedPosition end(CountyCode county) {
    return jdbc
        .query(
            """
            select e.tx::text as written, id from casework.event e
            where county = ? and e.tx < casework.feed_number(pg_snapshot_xmin(pg_current_snapshot()))
            order by e.tx desc, id desc limit 1
            """,
            (row, n) -> new FeedPosition(row.getString(1), row.getLong(2)),
            county.value())
        .stream()
        .findFirst()
        .orElse(FeedPosition.START);
  }

  /** An event and the transaction that wrote it. */
  record Positioned(CaseEvent event, String tx) {}

  private CaseEvent read(ResultSet row, int index) throws SQLException {
    @Nullable String from = row.getString(7);
    @Nullable String detail = row.getString(14);
    return new CaseEvent(
        new CountyCode(row.getInt(1)),
        row.getLong(2),
        row.getLong(3),
        row.getInt(4),
        row.getTimestamp(5).toInstant(),
        row.getString(6),
        from == null ? null : CaseState.valueOf(from),
        CaseState.valueOf(row.getString(8)),
        row.getString(9),
        row.getLong(10),
        row.getString(11),
        row.getString(12),
        row.getString(13),
        detail == null ? Map.of() : json.readValue(detail, DETAIL));
  }
}
