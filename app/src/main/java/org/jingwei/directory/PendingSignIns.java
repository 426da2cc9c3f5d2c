// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.directory;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Sign-ins whose first step was right and whose second is still to come. */
@Component
final class PendingSignIns {

  static final Duration LIFE = Duration.ofMinutes(10);

  /**
   * @param firstStep how the first step was taken
   * @param oneTimePassword the credential to be used up with the sign-in; null for none
   */
  record Pending(
      long person, String firstStep, @Nullable Long oneTimePassword, boolean mustChange) {}

  private static final String ADD =
      """
      insert into directory.pending_sign_in
        (county, token_hash, person, first_step, one_time_password, must_change, ends)
      values (?, ?, ?, ?, ?, ?, ?)
      """;

  private static final String FIND =
      """
      select person, first_step, one_time_password, must_change from directory.pending_sign_in
      where county = ? and token_hash = ? and ends > ?
      """;

  private static final String END =
      "delete from directory.pending_sign_in where county = ? and token_hash = ?";

  private final JdbcTemplate jdbc;
  private final Clock clock;

  PendingSignIns(JdbcTemplate jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /** Remembers a right first step under a new token. */
  String add(Person person, Pending pending) {
    Instant now = clock.instant();
    int county = person.county().value();
    jdbc.update(
        "delete from directory.pending_sign_in where county = ? and ends < ?",
        county,
        Timestamp.from(now));
    String token = Secrets.newToken(person.county());
    jdbc.update(
        ADD,
        county,
        Secrets.hash(token),
        pending.person(),
        pending.firstStep(),
        pending.oneTimePassword(),
        pending.mustChange(),
        Timestamp.from(now.plus(LIFE)));
    return token;
  }

  Optional<Pending> find(String token) {
    var now = Timestamp.from(clock.instant());
    return Secrets.countyOf(token)
        .flatMap(county ->
            jdbc
                .query(
                    FIND,
                    (row, n) ->
                        new Pending(
                            row.getLong("person"),
                            row.getString("first_step"),
                            row.getObject("one_time_password", Long.class),
                            row.getBoolean("must_change")),
                    county.value(),
                    Secrets.hash(token),
                    now)
                .stream()
                .findFirst());
  }

  /** Ends it; false where it was ended before. */
  boolean end(String token) {
    return Secrets.countyOf(token)
        .filter(county -> jdbc.update(END, county.value(), Secrets.hash(token)) == 1)
        .isPresent();
  }

  /** Ends all of a person, whose password or second step is another now. */
  void endAll(Person person) {
    jdbc.update(
        "delete from directory.pending_sign_in where county = ? and person = ?",
        person.county().value(),
        person.id());
  }
}
