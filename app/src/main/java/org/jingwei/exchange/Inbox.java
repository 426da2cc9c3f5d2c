// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.exchange;

import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.jingwei.shared.CountyCode;
import org.jingwei.shared.Ids;
import org.jingwei.vault.Seals;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Messages that came in; sealed until they are worked in, and empty after that. */
final class Inbox {

  private static final String SEAL = "exchange message";

  private static final String COLUMNS =
      "county, id, system, message_id, order_id, version, type, body, received_at";

  private final JdbcTemplate jdbc;
  private final Seals seals;
  private final JsonMapper json;
  private final Ids ids;

  Inbox(JdbcTemplate jdbc, Seals seals, JsonMapper json, Ids ids) {
    this.jdbc = jdbc;
    this.seals = seals;
    this.json = json;
    this.ids = ids;
  }

  /** Whether this very message is here: another under its version is not it. */
  boolean knows(CountyCode county, Envelope message) {
    return !jdbc.queryForList(
            "select 1 from exchange.inbox where county = ? and system = ? and message_id = ?",
            county.value(),
            message.system(),
            message.id())
        .isEmpty();
  }

  /** Keeps a message, in the caller's transaction; false where it was there already. */
  boolean keep(CountyCode county, Envelope message, Instant now) {
    long id = ids.next();
    return jdbc.update(
            """
            insert into exchange.inbox (county, id, system, message_id, order_id, version, type,
              body, sent_at, received_at, next_at)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            on conflict do nothing
            """,
            county.value(),
            id,
            message.system(),
            message.id(),
            message.order(),
            message.version(),
            message.type(),
            seal(id, message.body()),
            Links.at(message.sentAt()),
            Links.at(now),
            Links.at(now))
        > 0;
  }

  /** The next that may be looked at, held until the transaction ends. */
  List<Inbound> listNext(CountyCode county, Instant now, int most) {
    return jdbc.query(
        "select "
            + COLUMNS
            + """
             from exchange.inbox
            where county = ? and state = 'WAITING' and next_at <= ?
            order by next_at, id limit ? for update skip locked
            """,
        this::read,
        county.value(),
        Links.at(now),
        most);
  }

  Optional<Inbound> findDead(CountyCode county, long id) {
    return jdbc
        .query(
            "select "
                + COLUMNS
                + """
                 from exchange.inbox where county = ? and id = ? and state = 'DEAD' for update
                """,
            this::read,
            county.value(),
            id)
        .stream()
        .findFirst();
  }

  void wait(Inbound message, Instant until, String why) {
    jdbc.update(
        "update exchange.inbox set next_at = ?, fault = ? where county = ? and id = ?",
        Links.at(until),
        why,
        message.county().value(),
        message.id());
  }

  /** Worked in or dropped: nothing of what it said stays. */
  void end(Inbound message, String state, @Nullable String note, Instant now) {
    jdbc.update(
        """
        update exchange.inbox set state = ?, fault = ?, ended_at = ?, body = null
        where county = ? and id = ?
        """,
        state,
        note,
        Links.at(now),
        message.county().value(),
        message.id());
  }

  void bury(Inbound message, String why, Instant now) {
    jdbc.update(
        """
        update exchange.inbox set state = 'DEAD', fault = ?, ended_at = ?
        where county = ? and id = ?
        """,
        why,
        Links.at(now),
        message.county().value(),
        message.id());
  }

  /** Tried again, with what somebody has put right in it. */
  void revive(Inbound message, JsonNode body, Instant now) {
    jdbc.update(
        """
        update exchange.inbox set state = 'WAITING', next_at = ?, ended_at = null, body = ?
        where county = ? and id = ?
        """,
        Links.at(now),
        seal(message.id(), body),
        message.county().value(),
        message.id());
  }

  /** What waited for this order's turn may be looked at. */
  void wake(Inbound message, Instant now) {
    jdbc.update(
        """
        update exchange.inbox set next_at = ?
        where county = ? and id = any (array(
          select id from exchange.inbox
          where county = ? and system = ? and order_id = ? and state = 'WAITING' and id <> ?
          for update skip locked))
        """,
        Links.at(now),
        message.county().value(),
        message.county().value(),
        message.system(),
        message.order(),
        message.id());
  }

  private byte[] seal(long id, JsonNode body) {
    return seals.seal(SEAL, id, json.writeValueAsString(body).getBytes(StandardCharsets.UTF_8));
  }

  private Inbound read(ResultSet row, int n) throws SQLException {
    long id = row.getLong("id");
    byte[] plain = seals.open(SEAL, id, row.getBytes("body"));
    return new Inbound(
        new CountyCode(row.getInt("county")),
        id,
        row.getString("system"),
        row.getString("message_id"),
        row.getString("order_id"),
        row.getInt("version"),
        row.getString("type"),
        row.getObject("received_at", OffsetDateTime.class).toInstant(),
        json.readTree(new String(plain, StandardCharsets.UTF_8)));
  }
}
