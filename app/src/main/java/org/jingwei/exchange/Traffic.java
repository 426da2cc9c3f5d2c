// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.exchange;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jingwei.shared.CountyCode;
import org.jingwei.shared.Slice;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What passed and what failed, for those who look after the lines. */
final class Traffic {

  private static final int MOST_OF_AN_ORDER = 200;

  /** Our names of fields in which nobody's data stands. */
  private static final Set<String> PLAIN =
      Set.of("category", "due", "happened", "longitude", "latitude", "confidential", "language");

  private static final Set<String> PLAIN_OF_NOTES = Set.of("satisfied", "accepted", "on", "since");

  private static final String DEAD =
      """
      select id, system, order_id, version, type, fault, ended_at from exchange.%s
      where county = ? and state = 'DEAD' and id < ? order by id desc limit ?
      """;

  private static final String OF_ORDER =
      """
      (select id, true incoming, version, type, state, fault, received_at at, ended_at
       from exchange.inbox where county = ? and system = ? and order_id = ?
       order by version desc limit ?)
      union all
      (select id, false, version, type, state, fault, created_at, ended_at
       from exchange.outbox where county = ? and system = ? and order_id = ?
       order by version desc limit ?)
      order by at, incoming desc, version
      """;

  private final JdbcTemplate jdbc;
  private final Inbox inbox;
  private final SystemStore systems;
  private final JsonMapper json;

  Traffic(JdbcTemplate jdbc, Inbox inbox, SystemStore systems, JsonMapper json) {
    this.jdbc = jdbc;
    this.inbox = inbox;
    this.systems = systems;
    this.json = json;
  }

  Slice<DeadLetter> list(CountyCode county, boolean incoming, @Nullable Long before, int limit) {
    List<DeadLetter> rows =
        jdbc.query(
            DEAD.formatted(incoming ? "inbox" : "outbox"),
            (row, n) ->
                new DeadLetter(
                    row.getLong("id"),
                    row.getString("system"),
                    row.getString("order_id"),
                    row.getInt("version"),
                    row.getString("type"),
                    Objects.requireNonNullElse(row.getString("fault"), ""),
                    row.getObject("ended_at", OffsetDateTime.class).toInstant()),
            county.value(),
            before == null ? Long.MAX_VALUE : before,
            limit + 1);
    boolean more = rows.size() > limit;
    List<DeadLetter> page = more ? rows.subList(0, limit) : rows;
    return new Slice<>(page, more ? Long.toString(page.getLast().id()) : null);
  }

  Optional<Mending> find(CountyCode county, boolean incoming, long id) {
    Optional<DeadLetter> letter =
        list(county, incoming, id + 1, 1).items().stream().filter(one -> one.id() == id).findAny();
    return letter.map(one -> incoming ? ofTheirs(county, one) : ofOurs(county, one));
  }

  private Mending ofTheirs(CountyCode county, DeadLetter letter) {
    String field = letter.fault().substring(letter.fault().indexOf(' ') + 1);
    if (!isPlain(county, letter.system(), field)) {
      return new Mending(letter, "", Map.of());
    }
    JsonNode body = inbox.findDead(county, letter.id()).orElseThrow().body();
    return new Mending(letter, field, Map.of(field, body.path(field).asString("")));
  }

  /** Whether a field, by the line's name for it, holds nobody's data. */
  boolean isPlain(CountyCode county, String system, String field) {
    return PLAIN_OF_NOTES.contains(field)
        || systems
            .find(county, system)
            .map(one -> PLAIN.stream().anyMatch(ours -> one.field(ours).equals(field)))
            .orElse(false);
  }

  private Mending ofOurs(CountyCode county, DeadLetter letter) {
    String body =
        jdbc.queryForObject(
            "select body from exchange.outbox where county = ? and id = ?",
            String.class,
            county.value(),
            letter.id());
    Map<String, String> parts = new TreeMap<>();
    json.readTree(Objects.requireNonNull(body))
        .properties()
        .forEach(part -> parts.put(part.getKey(), part.getValue().asString("")));
    return new Mending(letter, "", parts);
  }

  /** The last messages of an order, oldest first. */
  List<Passed> listOfOrder(CountyCode county, String system, String order) {
    return jdbc.query(
        OF_ORDER,
        (row, n) ->
            new Passed(
                row.getLong("id"),
                row.getBoolean("incoming"),
                row.getInt("version"),
                row.getString("type"),
                row.getString("state"),
                Objects.requireNonNullElse(row.getString("fault"), ""),
                row.getObject("at", OffsetDateTime.class).toInstant(),
                Links.instant(row, "ended_at")),
        county.value(),
        system,
        order,
        MOST_OF_AN_ORDER,
        county.value(),
        system,
        order,
        MOST_OF_AN_ORDER);
  }
}
