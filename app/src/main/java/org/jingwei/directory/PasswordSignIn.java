// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.directory;

import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jingwei.directory.PendingSignIns.Pending;
import org.jingwei.shared.Ids;
import org.jingwei.shared.Outcome;
import org.jingwei.shared.Refusal;
import org.jingwei.shared.Words;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/** Proving who one is by a password, and changing it. */
@Component
final class PasswordSignIn {

  private record Proven(Person person, Credential credential) {}

  private final PersonStore people;
  private final CredentialStore credentials;
  private final Passwords passwords;
  private final Attempts attempts;
  private final Sessions sessions;
  private final SecondStepNeeds needs;
  private final CodeSignIn codes;
  private final OwnPassword ownPassword;
  private final Units units;
  private final DirectoryRecord record;
  private final TransactionOperations transaction;
  private final Ids ids;
  private final Clock clock;

  PasswordSignIn(
      PersonStore people,
      CredentialStore credentials,
      Passwords passwords,
      Attempts attempts,
      Sessions sessions,
      SecondStepNeeds needs,
      CodeSignIn codes,
      OwnPassword ownPassword,
      Units units,
      DirectoryRecord record,
      TransactionOperations transaction,
      Ids ids,
      Clock clock) {
    this.people = people;
    this.credentials = credentials;
    this.passwords = passwords;
    this.attempts = attempts;
    this.sessions = sessions;
    this.needs = needs;
    this.codes = codes;
    this.ownPassword = ownPassword;
    this.units = units;
    this.record = record;
    this.transaction = transaction;
    this.ids = ids;
    this.clock = clock;
  }

  Outcome<SignInStep> signIn(String typed, String password, Origin origin) {
    String login = AppointmentRules.login(typed);
    var wait = attempts.begin(login, origin.address());
    if (wait.isPositive()) {
      return Outcome.refused(Attempts.waitRefusal(wait));
    }
    var proven = prove(login, password);
    if (proven.isEmpty()) {
      return refuse(login);
    }
    var next =
        transaction.execute(status ->
            needs.isAsked(proven.get().person())
                ? Optional.<SignInStep>of(ask(proven.get(), login, origin))
                : open(proven.get(), login, origin).<SignInStep>map(opened -> opened));
    return next == null || next.isEmpty() ? refuse(login) : Outcome.done(next.get());
  }

  /** Wrong codes that were counted stay counted, whoever knows the password. */
  private CodeAsked ask(Proven proven, String login, Origin origin) {
    var credential = proven.credential();
    attempts.forgive(login, origin.address());
    Long oneTime = credential.oneTime() ? credential.id() : null;
    var pending = new Pending(proven.person().id(), "password", oneTime, credential.mustChange());
    return codes.ask(proven.person(), pending);
  }

  private Optional<Proven> prove(String login, String password) {
    var person = people.findByLogin(login).filter(Person::active);
    var credential = person.flatMap(found -> credentials.findPassword(found.id()));
    if (credential.isEmpty()) {
      passwords.matchesNobody(password);
      return Optional.empty();
    }
    boolean right = passwords.matches(password, credential.get().hash());
    return right && !credential.get().spent()
        ? Optional.of(new Proven(person.orElseThrow(), credential.get()))
        : Optional.empty();
  }

  private Optional<SignedIn> open(Proven proven, String login, Origin origin) {
    var person = proven.person();
    var credential = proven.credential();
    if (credential.oneTime() && !credentials.use(person.id(), credential.id(), clock.instant())) {
      return Optional.empty();
    }
    attempts.succeeded(login, origin.address());
    var opened = sessions.open(person, credential.mustChange(), origin);
    record.signedIn(person, "password");
    return Optional.of(opened);
  }

  private Outcome<SignInStep> refuse(String login) {
    transaction.executeWithoutResult(status ->
        people
            .findByLogin(login)
            .ifPresentOrElse(
                record::signInFailed,
                () -> {
                  people.findFirst().ifPresent(record::unknownSignInFailed);
                }));
    return Outcome.refused(Refusal.of(Refusal.Kind.UNKNOWN_CALLER, "sign-in-wrong"));
  }

  /** Sets a new password, ends every session of the person and opens one under a new token. */
  Outcome<SignedIn> change(Session session, String current, String wanted, Origin origin) {
    var person = people.find(session.actor().personId()).orElseThrow();
    var denied = ownPassword.wrongWith(person, current, origin);
    if (denied.isPresent()) {
      return Outcome.refused(denied.get());
    }
    var wrong = PasswordRules.wrongWith(wanted, person.login(), near(person));
    if (wrong.isEmpty() && wanted.equals(current)) {
      wrong = Optional.of(Refusal.invalid("password-same", "password"));
    }
    if (wrong.isPresent()) {
      return Outcome.refused(wrong.get());
    }
    return Outcome.done(store(person, passwords.hash(wanted), origin));
  }

  private List<String> near(Person person) {
    var unit = units.of(person.county()).find(person.unit()).map(Unit::name);
    return Stream.of(Optional.of(person.name()), unit.map(Words::en), unit.map(Words::zh))
        .flatMap(Optional::stream)
        .toList();
  }

  private SignedIn store(Person person, String hash, Origin origin) {
    var opened =
        transaction.execute(status -> {
          credentials.setPassword(person.id(), ids.next(), hash, false, false);
          sessions.endAll(person);
          record.passwordChanged(person);
          return sessions.open(person, false, origin);
        });
    return Objects.requireNonNull(opened);
  }
}
