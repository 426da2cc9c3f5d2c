// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.directory;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.jingwei.shared.Outcome;
import org.jingwei.shared.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/**
 * The third door: what a person keeps for the second step of their own sign-ins, and its reset by
 * the security administrator.
 */
@Component
public final class SecondSteps {

  /**
   * How a person's second step stands.
   *
   * @param required whether a role of the person asks for one
   * @param since when the code app was set up; null for none
   * @param codesLeft recovery codes not used yet
   */
  public record State(boolean required, @Nullable Instant since, int codesLeft) {}

  private final CodeApps codeApps;
  private final RecoveryCodes recoveryCodes;
  private final PasskeyStore passkeys;
  private final SecondStepNeeds needs;
  private final OwnPassword ownPassword;
  private final PendingSignIns pendings;
  private final Sessions sessions;
  private final SessionMemory memory;
  private final PersonStore people;
  private final DirectoryRecord record;
  private final TransactionOperations transaction;

  SecondSteps(
      CodeApps codeApps,
      RecoveryCodes recoveryCodes,
      PasskeyStore passkeys,
      SecondStepNeeds needs,
      OwnPassword ownPassword,
      PendingSignIns pendings,
      Sessions sessions,
      SessionMemory memory,
      PersonStore people,
      DirectoryRecord record,
      TransactionOperations transaction) {
    this.codeApps = codeApps;
    this.recoveryCodes = recoveryCodes;
    this.passkeys = passkeys;
    this.needs = needs;
    this.ownPassword = ownPassword;
    this.pendings = pendings;
    this.sessions = sessions;
    this.memory = memory;
    this.people = people;
    this.record = record;
    this.transaction = transaction;
  }

  /** How the second step of a person stands. */
  public State stateOf(long id) {
    var person = people.find(id).orElseThrow();
    return new State(
        needs.isRequired(person), codeApps.findSince(person).orElse(null), recoveryCodes.left(id));
  }

  /** Makes something new to put into an app; nothing changes before {@link #confirm}. */
  public void offerCodeApp(Session session) {
    transaction.executeWithoutResult(status -> codeApps.draft(self(session)));
  }

  /** What is being put into the person's app; empty while nothing is. */
  public Optional<CodeAppOffer> findOffer(Session session) {
    return codeApps.findOffer(self(session));
  }

  /**
   * Takes the code that the new app shows; from then on it is asked for.
   *
   * @param password not asked of somebody who must set one up right after signing in
   * @return the recovery codes, shown once
   */
  public Outcome<List<String>> confirm(
      Session session, String password, String code, Origin origin) {
    return withPassword(
        session,
        password,
        origin,
        person -> {
          if (!codeApps.confirm(person, code)) {
            return Outcome.refused(Refusal.invalid("code-wrong", "code"));
          }
          record.codeAppSetUp(person);
          return Outcome.done(recoveryCodes.renew(person.id()));
        });
  }

  /** Replaces the recovery codes; the new ones are shown once. */
  public Outcome<List<String>> renewCodes(Session session, String password, Origin origin) {
    return withPassword(
        session,
        password,
        origin,
        person -> {
          if (codeApps.findSince(person).isEmpty()) {
            return Outcome.refused(Refusal.of(Refusal.Kind.CONFLICT, "code-app-none"));
          }
          record.recoveryCodesRenewed(person);
          return Outcome.done(recoveryCodes.renew(person.id()));
        });
  }

  /** Takes the own code app away, unless a role asks for a second step and no passkey is one. */
  public Outcome<Person> remove(Session session, String password, Origin origin) {
    return withPassword(
        session,
        password,
        origin,
        person -> {
          if (needs.isRequired(person) && !passkeys.hasAny(person.id())) {
            return Outcome.refused(Refusal.of(Refusal.Kind.CONFLICT, "second-step-required"));
          }
          codeApps.remove(person);
          recoveryCodes.remove(person.id());
          record.codeAppRemoved(person);
          return Outcome.done(person);
        });
  }

  /**
   * Takes another person's second step away, as when the telephone is lost; ends their sessions.
   */
  public Outcome<Person> reset(Actor by, long id) {
    if (by.personId() == id) {
      return Outcome.refused(Refusal.of(Refusal.Kind.FORBIDDEN, "second-step-own"));
    }
    var found = people.find(id);
    found.ifPresent(person ->
        transaction.executeWithoutResult(status -> {
          codeApps.remove(person);
          recoveryCodes.remove(id);
          passkeys.removeAll(id);
          pendings.endAll(person);
          sessions.endAll(person);
          record.secondStepReset(by, person);
        }));
    return found
        .map(Outcome::done)
        .orElseGet(() -> Outcome.refused(Refusal.of(Refusal.Kind.ABSENT, "staff-unknown")));
  }

  private <T> Outcome<T> withPassword(
      Session session, String password, Origin origin, Function<Person, Outcome<T>> work) {
    var person = self(session);
    if (!session.mustSetUp()) {
      var wrong = ownPassword.wrongWith(person, password, origin);
      if (wrong.isPresent()) {
        return Outcome.refused(wrong.get());
      }
    }
    return Objects.requireNonNull(
        transaction.execute(status -> {
          memory.forget(person.id());
          return work.apply(person);
        }));
  }

  private Person self(Session session) {
    return people.find(session.actor().personId()).orElseThrow();
  }
}
