// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.workplace;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jingwei.directory.Actor;
import org.springframework.jdbc.core.JdbcTemplate;

/** Named filters. One that was taken away stays for a day, so that it can come back. */
final class FilterStore {

  private static final Duration TO_COME_BACK = Duration.ofDays(1);

  /** So many of the unit's shared ones are shown beside one's own. */
  private static final int MOST_SHARED = 12;

  private static final String COLUMNS = "id, name, query, shared, start";

  private final JdbcTemplate jdbc;

  FilterStore(JdbcTemplate jdbc) {
    this.jdbc = jdbc;
  }

  List<SavedFilter> list(Actor actor) {
    return jdbc.query(
        """
        (select %1$s, true as own, place from workplace.filter
          where county = ? and person = ? and removed_at is null order by place)
        union all
        (select %1$s, false, place from workplace.filter
          where county = ? and unit = ? and shared and removed_at is null and person <> ?
          order by id limit ?)
        order by own desc, place, id
        """
            .formatted(COLUMNS),
        (row, n) -> read(row, row.getBoolean("own")),
        actor.county().value(),
        actor.personId(),
        actor.county().value(),
        actor.unit(),
        actor.personId(),
        actor.unit().isEmpty() ? 0 : MOST_SHARED);
  }

  Optional<SavedFilter> findStart(Actor actor) {
    return jdbc
        .query(
            "select "
                + COLUMNS
                + " from workplace.filter where county = ? and person = ? and start"
                + " and removed_at is null limit 1",
            (row, n) -> read(row, true),
            actor.county().value(),
            actor.personId())
        .stream()
        .findFirst();
  }

  private static SavedFilter read(ResultSet row, boolean own) throws SQLException {
    return new SavedFilter(
        row.getLong("id"),
        row.getString("name"),
        row.getString("query"),
        row.getBoolean("shared"),
        row.getBoolean("start"),
        own);
  }

  /** Whether there was room; forgets what was taken away long enough ago. */
  boolean add(Actor actor, SavedFilter filter, int most, Instant now) {
    jdbc.update(
        "delete from workplace.filter where county = ? and person = ? and removed_at < ?",
        actor.county().value(),
        actor.personId(),
        now.minus(TO_COME_BACK).atOffset(ZoneOffset.UTC));
    return jdbc.update(
            """
            insert into workplace.filter (county, id, person, unit, name, query, place, shared, start)
            select ?, ?, ?, ?, ?, ?, coalesce(max(place), 0) + 1, false, false
              from workplace.filter where county = ? and person = ? and removed_at is null
            having count(*) < ?
            """,
            actor.county().value(),
            filter.id(),
            actor.personId(),
            actor.unit(),
            filter.name(),
            filter.query(),
            actor.county().value(),
            actor.personId(),
            most)
        > 0;
  }

  void startWithNone(Actor actor) {
    jdbc.update(
        "update workplace.filter set start = false where county = ? and person = ? and start",
        actor.county().value(),
        actor.personId());
  }

  boolean change(Actor actor, long id, String name, boolean shared, boolean start) {
    return jdbc.update(
            "update workplace.filter set name = ?, shared = ?, start = ?, unit = ?"
                + " where county = ? and id = ? and person = ? and removed_at is null",
            name,
            shared,
            start,
            actor.unit(),
            actor.county().value(),
            id,
            actor.personId())
        > 0;
  }

  /** Changes places with the neighbour on that side; whether the filter is the actor's. */
  boolean shift(Actor actor, long id, boolean up) {
    List<Long> own =
        jdbc.query(
            "select id from workplace.filter where county = ? and person = ?"
                + " and removed_at is null order by place, id for update",
            (row, n) -> row.getLong(1),
            actor.county().value(),
            actor.personId());
    int at = own.indexOf(id);
    int to = up ? at - 1 : at + 1;
    if (at < 0) {
      return false;
    }
    if (to >= 0 && to < own.size()) {
      own.set(at, own.get(to));
      own.set(to, id);
    }
    jdbc.update(
        """
        update workplace.filter f set place = ordered.place
          from unnest(?::bigint[]) with ordinality as ordered (id, place)
         where f.county = ? and f.id = ordered.id
        """,
        own.toArray(Long[]::new),
        actor.county().value());
    return true;
  }

  boolean remove(Actor actor, long id, Instant now) {
    return jdbc.update(
            "update workplace.filter set removed_at = ?, start = false"
                + " where county = ? and id = ? and person = ? and removed_at is null",
            now.atOffset(ZoneOffset.UTC),
            actor.county().value(),
            id,
            actor.personId())
        > 0;
  }

  boolean bringBack(Actor actor, long id) {
    return jdbc.update(
            "update workplace.filter set removed_at = null"
                + " where county = ? and id = ? and person = ?",
            actor.county().value(),
            id,
            actor.personId())
        > 0;
  }
}
