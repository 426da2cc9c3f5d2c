// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.directory;

import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jingwei.shared.CountyCode;
import org.jingwei.shared.DivisionCode;
import org.jingwei.shared.Ids;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/** Passwords that work once: the first administrator's, and those an administrator hands out. */
@Component
final class OneTimePasswords {

  static final String FIRST_LOGIN = "admin";

  private final PersonStore people;
  private final CredentialStore credentials;
  private final Passwords passwords;
  private final Sessions sessions;
  private final PendingSignIns pendings;
  private final Attempts attempts;
  private final DirectoryRecord record;
  private final TransactionOperations transaction;
  private final Ids ids;
  private final Clock clock;

  OneTimePasswords(
      PersonStore people,
      CredentialStore credentials,
      Passwords passwords,
      Sessions sessions,
      PendingSignIns pendings,
      Attempts attempts,
      DirectoryRecord record,
      TransactionOperations transaction,
      Ids ids,
      Clock clock) {
    this.people = people;
    this.credentials = credentials;
    this.passwords = passwords;
    this.sessions = sessions;
    this.pendings = pendings;
    this.attempts = attempts;
    this.record = record;
    this.transaction = transaction;
    this.ids = ids;
    this.clock = clock;
  }

  /**
   * On an empty directory makes the first administrator; later hands out another password only
   * while the first one was used up and never replaced, so that nobody is shut out.
   */
  Optional<String> firstAdministrator(CountyCode county) {
    if (people.isEmpty()) {
      var admin =
          new Person(ids.next(), county, FIRST_LOGIN, "系统管理员", "", Locale.CHINESE, true, false);
      return transaction.execute(status -> make(admin));
    }
    return people
        .findByLogin(FIRST_LOGIN)
        .filter(admin -> credentials.findPassword(admin.id()).filter(Credential::spent).isPresent())
        .map(admin -> set(admin, Actor.rule(admin.county(), "first-start")));
  }

  private Optional<String> make(Person admin) {
    if (!people.add(admin)) {
      return Optional.empty();
    }
    var grant =
        new RoleGrant(Role.SYSTEM_ADMIN, DivisionCode.of(admin.county()), clock.instant(), null);
    var start = Actor.rule(admin.county(), "first-start");
    people.grant(admin.id(), ids.next(), grant);
    record.personAdded(start, admin, List.of(grant));
    return Optional.of(set(admin, start));
  }

  /** Gives a person a new one-time password and ends what was open under the old one. */
  String set(Person person, Actor by) {
    String password = Secrets.newPassword();
    String hash = passwords.hash(password);
    transaction.executeWithoutResult(status -> {
      credentials.setPassword(person.id(), ids.next(), hash, true, true);
      attempts.unlock(person.login());
      sessions.endAll(person);
      pendings.endAll(person);
      record.passwordReset(by, person);
    });
    return password;
  }
}
