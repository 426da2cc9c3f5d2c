// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.exchange;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import org.jingwei.shared.CountyCode;
import org.jingwei.shared.Ids;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Messages on their way out: the next of an order goes when the one before it has arrived. */
final class Outbox {

  /** Held for a while, and looked at again after it: a killed process leaves nothing behind. */
  private static final String CLAIM =
      """
      update exchange.outbox set attempts = attempts + 1, next_at = ?
      where county = ? and id = any (array(
        select o.id from exchange.outbox o
        where o.county = ? and o.system = ? and o.state = 'WAITING' and o.next_at <= ?
          and not exists (
            select 1 from exchange.outbox e
            where e.county = o.county and e.system = o.system and e.order_id = o.order_id
              and e.version < o.version and e.state in ('WAITING', 'DEAD'))
        order by o.next_at, o.id limit ? for update skip locked))
      returning id, system, order_id, version, type, body, attempts, created_at
      """;

  private final JdbcTemplate jdbc;
  private final Links links;
  private final JsonMapper json;
  private final Ids ids;

  Outbox(JdbcTemplate jdbc, Links links, JsonMapper json, Ids ids) {
    this.jdbc = jdbc;
    this.links = links;
    this.json = json;
    this.ids = ids;
  }

  /** In the caller's transaction. */
  void add(
      CountyCode county,
      String system,
      String order,
      String type,
      Map<String, Object> body,
      Instant now) {
    int version = links.nextSent(county, system, order);
    jdbc.update(
        """
        insert into exchange.outbox (county, id, system, order_id, version, type, body,
          created_at, next_at)
        values (?, ?, ?, ?, ?, ?, ?::jsonb, ?, ?)
        """,
        county.value(),
        ids.next(),
        system,
        order,
        version,
        type,
        json.writeValueAsString(body),
        Links.at(now),
        Links.at(now));
  }

  List<Outbound> claim(CountyCode county, String system, Instant now, Duration lease, int most) {
    return jdbc.query(
        CLAIM,
        this::read,
        Links.at(now.plus(lease)),
        county.value(),
        county.value(),
        system,
        Links.at(now),
        most);
  }

  void end(CountyCode county, long id, String state, @Nullable String fault, Instant now) {
    jdbc.update(
        """
        update exchange.outbox set state = ?, fault = ?, ended_at = ?
        where county = ? and id = ?
        """,
        state,
        fault,
        Links.at(now),
        county.value(),
        id);
  }

  void endSent(CountyCode county, List<Long> ids, Instant now) {
    jdbc.update(
        """
        update exchange.outbox set state = 'SENT', fault = null, ended_at = ?
        where county = ? and id = any (?)
        """,
        Links.at(now),
        county.value(),
        ids.toArray(Long[]::new));
  }

  void putOff(CountyCode county, long id, Instant until, String fault) {
    jdbc.update(
        "update exchange.outbox set next_at = ?, fault = ? where county = ? and id = ?",
        Links.at(until),
        fault,
        county.value(),
        id);
  }

  /** What had arrived, under its old ids; from a version on. */
  void sendAgain(CountyCode county, String system, String order, int from, Instant now) {
    jdbc.update(
        """
        update exchange.outbox set state = 'WAITING', next_at = ?, attempts = 0, ended_at = null
        where county = ? and system = ? and order_id = ? and version >= ? and state = 'SENT'
        """,
        Links.at(now),
        county.value(),
        system,
        order,
        from);
  }

  boolean changeDead(CountyCode county, long id, String state, Instant now) {
    return jdbc.update(
            """
            update exchange.outbox set state = ?, next_at = ?, attempts = 0
            where county = ? and id = ? and state = 'DEAD'
            """,
            state,
            Links.at(now),
            county.value(),
            id)
        > 0;
  }

  private Outbound read(ResultSet row, int n) throws SQLException {
    return new Outbound(
        row.getLong("id"),
        row.getString("system"),
        row.getString("order_id"),
        row.getInt("version"),
        row.getString("type"),
        json.readValue(row.getString("body"), new TypeReference<Map<String, Object>>() {}),
        row.getInt("attempts"),
        row.getObject("created_at", OffsetDateTime.class).toInstant());
  }
}
