// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.directory;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import org.jingwei.directory.PendingSignIns.Pending;
import org.jingwei.shared.Outcome;
import org.jingwei.shared.Refusal;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Signing in by the county's own single sign-on. It stands for the password: it makes nobody, and a
 * second step is still asked for where there is one.
 */
@Component
final class SsoSignIn {

  private static final Duration LIFE = Duration.ofMinutes(10);
  private static final String FIRST_STEP = "single-sign-on";

  private static final String ADD =
      """
      insert into directory.sso_attempt (state_hash, nonce, verifier, next, ends)
      values (?, ?, ?, ?, ?)
      """;

  private static final String TAKE =
      """
      delete from directory.sso_attempt where state_hash = ? and ends > ?
      returning nonce, verifier, next
      """;

  private final JdbcTemplate jdbc;
  private final PersonStore people;
  private final SecondStepNeeds needs;
  private final CodeSignIn codes;
  private final Sessions sessions;
  private final DirectoryRecord record;
  private final TransactionOperations transaction;
  private final Clock clock;

  SsoSignIn(
      JdbcTemplate jdbc,
      PersonStore people,
      SecondStepNeeds needs,
      CodeSignIn codes,
      Sessions sessions,
      DirectoryRecord record,
      TransactionOperations transaction,
      Clock clock) {
    this.jdbc = jdbc;
    this.people = people;
    this.needs = needs;
    this.codes = codes;
    this.sessions = sessions;
    this.record = record;
    this.transaction = transaction;
    this.clock = clock;
  }

  void remember(SsoAttempt attempt) {
    var now = clock.instant();
    jdbc.update("delete from directory.sso_attempt where ends < ?", Timestamp.from(now));
    jdbc.update(
        ADD,
        Secrets.hash(attempt.state()),
        attempt.nonce(),
        attempt.verifier(),
        attempt.next(),
        Timestamp.from(now.plus(LIFE)));
  }

  Optional<SsoAttempt> take(String state) {
    return jdbc
        .query(
            TAKE,
            (row, n) ->
                new SsoAttempt(
                    state,
                    row.getString("nonce"),
                    row.getString("verifier"),
                    row.getString("next")),
            Secrets.hash(state),
            Timestamp.from(clock.instant()))
        .stream()
        .findFirst();
  }

  Outcome<SignInStep> enter(String login, Origin origin) {
    return Objects.requireNonNull(
        transaction.execute(status -> {
          var person = people.findByLogin(AppointmentRules.login(login)).filter(Person::active);
          if (person.isEmpty()) {
            fail("unknown-person");
            return Outcome.refused(Refusal.of(Refusal.Kind.FORBIDDEN, "sso-unknown"));
          }
          return Outcome.done(step(person.get(), origin));
        }));
  }

  private SignInStep step(Person person, Origin origin) {
    if (needs.isAsked(person)) {
      return codes.ask(person, new Pending(person.id(), FIRST_STEP, null, false));
    }
    record.signedIn(person, FIRST_STEP);
    return sessions.open(person, false, origin);
  }

  /** Puts on record that nobody was let in; who it was is not known. */
  void fail(String why) {
    transaction.executeWithoutResult(
        status -> people.findFirst().ifPresent(first -> record.ssoFailed(first, why)));
  }
}
