// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.directory;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** How signing in stands for a page of people, in one statement. */
@Component
final class SignInStates {

  private static final String STATES =
      """
      select p.id, s.sessions, s.last_seen, c.secret is not null as code_app, k.passkeys,
        f.blocked_until
      from unnest(?, ?) as p (id, subject)
      left join lateral (select count(*) as sessions, max(last_seen) as last_seen
        from directory.session
        where county = ? and person = p.id and ends > ? and last_seen > ?) s on true
      left join directory.code_app c on c.person = p.id
      left join lateral (select count(*) as passkeys from directory.passkey
        where person = p.id) k on true
      left join directory.sign_in_failure f on f.subject = p.subject and f.blocked_until > ?
      """;

  private final JdbcTemplate jdbc;
  private final Clock clock;

  SignInStates(JdbcTemplate jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /** The people are of one county. */
  List<SignInState> of(List<Person> people) {
    if (people.isEmpty()) {
      return List.of();
    }
    Map<Long, Person> byId = new HashMap<>();
    people.forEach(person -> byId.put(person.id(), person));
    Instant now = clock.instant();
    Map<Long, SignInState> states = new HashMap<>();
    jdbc.query(
        STATES,
        row -> {
          Person person = byId.get(row.getLong("id"));
          if (person != null) {
            states.put(person.id(), state(person, row));
          }
        },
        people.stream().map(Person::id).toArray(Long[]::new),
        people.stream().map(Person::login).map(Attempts::ofLogin).toArray(String[]::new),
        people.getFirst().county().value(),
        Timestamp.from(now),
        Timestamp.from(now.minus(Sessions.IDLE)),
        Timestamp.from(now));
    return people.stream().map(Person::id).map(states::get).toList();
  }

  private static SignInState state(Person person, ResultSet row) throws SQLException {
    return new SignInState(
        person,
        row.getInt("sessions"),
        instant(row, "last_seen"),
        row.getBoolean("code_app"),
        row.getInt("passkeys"),
        instant(row, "blocked_until"));
  }

  private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
    var at = row.getTimestamp(column);
    return at == null ? null : at.toInstant();
  }
}
