// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.directory;

import java.security.SecureRandom;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.Base64;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.security.web.webauthn.api.Bytes;
import org.springframework.stereotype.Component;

/** What passkeys are asked to sign: each for one answer, within minutes. */
@Component
final class PasskeyChallenges {

  static final Duration LIFE = Duration.ofMinutes(5);

  /**
   * @param person who adds a passkey; null where somebody signs in
   */
  record Challenge(@Nullable Long person, Bytes bytes) {}

  private static final String TAKE =
      """
      delete from directory.passkey_challenge where token_hash = ? and ends > ?
      returning person, challenge
      """;

  private final JdbcTemplate jdbc;
  private final Clock clock;
  private final SecureRandom random = new SecureRandom();

  PasskeyChallenges(JdbcTemplate jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /** Remembers a challenge under a new token. */
  String add(@Nullable Long person, Bytes challenge) {
    var now = clock.instant();
    jdbc.update("delete from directory.passkey_challenge where ends < ?", Timestamp.from(now));
    byte[] bits = new byte[32];
    random.nextBytes(bits);
    String token = Base64.getUrlEncoder().withoutPadding().encodeToString(bits);
    jdbc.update(
        "insert into directory.passkey_challenge (token_hash, person, challenge, ends) "
            + "values (?, ?, ?, ?)",
        Secrets.hash(token),
        person,
        challenge.getBytes(),
        Timestamp.from(now.plus(LIFE)));
    return token;
  }

  /** The challenge of a token, which is gone now. */
  Optional<Challenge> take(String token) {
    return jdbc
        .query(
            TAKE,
            (row, n) ->
                new Challenge(
                    row.getObject("person", Long.class), new Bytes(row.getBytes("challenge"))),
            Secrets.hash(token),
            Timestamp.from(clock.instant()))
        .stream()
        .findFirst();
  }
}
