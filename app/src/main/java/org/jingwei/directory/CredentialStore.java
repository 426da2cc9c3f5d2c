// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.directory;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Optional;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** How people prove who they are. */
@Component
final class CredentialStore {

  private static final String ADD =
      """
      insert into directory.credential (person, id, kind, secret, must_change, one_time)
      values (?, ?, 'password', ?, ?, ?)
      """;

  private static final String FIND =
      """
      select id, secret, must_change, one_time, used is not null as used
      from directory.credential where person = ? and kind = 'password'
      """;

  private static final String DROP =
      "delete from directory.credential where person = ? and kind = 'password'";

  private static final String USE =
      "update directory.credential set used = ? where person = ? and id = ? and used is null";

  private final JdbcTemplate jdbc;

  CredentialStore(JdbcTemplate jdbc) {
    this.jdbc = jdbc;
  }

  void setPassword(long person, long id, String hash, boolean mustChange, boolean oneTime) {
    jdbc.update(DROP, person);
    jdbc.update(ADD, person, id, hash, mustChange, oneTime);
  }

  Optional<Credential> findPassword(long person) {
    return jdbc
        .query(
            FIND,
            (row, n) ->
                new Credential(
                    row.getLong("id"),
                    row.getString("secret"),
                    row.getBoolean("must_change"),
                    row.getBoolean("one_time"),
                    row.getBoolean("one_time") && row.getBoolean("used")),
            person)
        .stream()
        .findFirst();
  }

  /** Marks a password as used; false where another sign-in was first. */
  boolean use(long person, long id, Instant now) {
    return jdbc.update(USE, Timestamp.from(now), person, id) == 1;
  }
}
