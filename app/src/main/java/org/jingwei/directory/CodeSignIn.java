// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.directory;

import java.time.Clock;
import java.util.Objects;
import java.util.Optional;
import org.jingwei.directory.PendingSignIns.Pending;
import org.jingwei.shared.Outcome;
import org.jingwei.shared.Refusal;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/** The second step of a sign-in: a code of the app, or one for recovery. */
@Component
final class CodeSignIn {

  private final PendingSignIns pendings;
  private final PersonStore people;
  private final CredentialStore credentials;
  private final CodeApps codeApps;
  private final RecoveryCodes recoveryCodes;
  private final SecondStepNeeds needs;
  private final Attempts attempts;
  private final Sessions sessions;
  private final DirectoryRecord record;
  private final TransactionOperations transaction;
  private final Clock clock;

  CodeSignIn(
      PendingSignIns pendings,
      PersonStore people,
      CredentialStore credentials,
      CodeApps codeApps,
      RecoveryCodes recoveryCodes,
      SecondStepNeeds needs,
      Attempts attempts,
      Sessions sessions,
      DirectoryRecord record,
      TransactionOperations transaction,
      Clock clock) {
    this.pendings = pendings;
    this.people = people;
    this.credentials = credentials;
    this.codeApps = codeApps;
    this.recoveryCodes = recoveryCodes;
    this.needs = needs;
    this.attempts = attempts;
    this.sessions = sessions;
    this.record = record;
    this.transaction = transaction;
    this.clock = clock;
  }

  /** Remembers that the first step was right; call it in a transaction. */
  CodeAsked ask(Person person, Pending pending) {
    return new CodeAsked(pendings.add(person, pending));
  }

  /** Whether a code can be the second step of the sign-in that waits under this token. */
  Optional<Boolean> findCodeTaken(String token) {
    return pendings.find(token).map(one -> needs.isCodeTaken(one.person()));
  }

  Outcome<SignedIn> enter(String token, String typed, Origin origin) {
    var pending = pendings.find(token);
    var person = pending.flatMap(one -> people.find(one.person())).filter(Person::active);
    if (pending.isEmpty() || person.isEmpty()) {
      return over();
    }
    var wait = attempts.begin(person.get().login(), origin.address());
    if (wait.isPositive()) {
      return Outcome.refused(Attempts.waitRefusal(wait));
    }
    return Objects.requireNonNull(
        transaction.execute(status -> decide(person.get(), pending.get(), token, typed, origin)));
  }

  private Outcome<SignedIn> decide(
      Person person, Pending pending, String token, String typed, Origin origin) {
    boolean recovery = RecoveryCodes.looksLikeOne(typed);
    boolean right =
        recovery
            ? recoveryCodes.use(person.id(), typed, clock.instant())
            : codeApps.take(person, typed);
    if (!right) {
      record.codeFailed(person);
      return Outcome.refused(Refusal.invalid("code-wrong", "code"));
    }
    if (!pendings.end(token) || !usePassword(person, pending)) {
      return over();
    }
    attempts.succeeded(person.login(), origin.address());
    record.signedIn(person, pending.firstStep() + (recovery ? "+recovery-code" : "+code"));
    return Outcome.done(sessions.open(person, pending.mustChange(), origin));
  }

  private boolean usePassword(Person person, Pending pending) {
    Long password = pending.oneTimePassword();
    return password == null || credentials.use(person.id(), password, clock.instant());
  }

  private static Outcome<SignedIn> over() {
    return Outcome.refused(Refusal.of(Refusal.Kind.UNKNOWN_CALLER, "sign-in-step-over"));
  }
}
