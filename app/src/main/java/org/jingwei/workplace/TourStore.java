// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.workplace;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import org.jingwei.directory.Actor;
import org.springframework.jdbc.core.JdbcTemplate;

/** One row for each person who was offered a tour. */
final class TourStore {

  private final JdbcTemplate jdbc;

  TourStore(JdbcTemplate jdbc) {
    this.jdbc = jdbc;
  }

  Optional<Tour> find(Actor actor) {
    return jdbc
        .query(
            "select name, step, ended from workplace.tour where county = ? and person = ?",
            (row, n) -> new Tour(row.getString(1), row.getInt(2), row.getBoolean(3)),
            actor.county().value(),
            actor.personId())
        .stream()
        .findFirst();
  }

  void save(Actor actor, Tour tour, Instant now) {
    jdbc.update(
        """
        insert into workplace.tour (county, person, name, step, ended, at)
        values (?, ?, ?, ?, ?, ?)
        on conflict (county, person) do update set
          name = excluded.name, step = excluded.step, ended = excluded.ended, at = excluded.at
        """,
        actor.county().value(),
        actor.personId(),
        tour.name(),
        tour.step(),
        tour.ended(),
        now.atOffset(ZoneOffset.UTC));
  }
}
