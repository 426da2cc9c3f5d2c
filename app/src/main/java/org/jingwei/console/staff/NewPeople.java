// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.console.staff;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jingwei.directory.Actor;
import org.jingwei.directory.Directory;
import org.jingwei.directory.NewPerson;
import org.jingwei.directory.Person;
import org.jingwei.directory.RoleGrant;
import org.jingwei.directory.SignIns;
import org.jingwei.shared.Outcome;
import org.jingwei.shared.Refusal;
import org.jingwei.shared.Unfulfilled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Adds people with a password that works once, and gives them another. */
@Component
public final class NewPeople {

  /**
   * A person and the password to hand to them.
   *
   * @param password works once; it is kept nowhere
   */
  public record Added(Person person, String password) {
    @Override
    public String toString() {
      return "Added[" + person.login() + "]";
    }
  }

  private final Directory directory;
  private final SignIns signIns;
  private final TransactionTemplate transaction;
  private final AppointmentForm form;

  NewPeople(
      Directory directory,
      SignIns signIns,
      AppointmentForm form,
      PlatformTransactionManager transactions) {
    this.directory = directory;
    this.signIns = signIns;
    this.transaction = new TransactionTemplate(transactions);
    this.form = form;
  }

  /** The person, if they are of the administrator's county. */
  Person get(Actor actor, long id) {
    return directory
        .findPerson(id)
        .filter(person -> person.county().equals(actor.county()))
        .orElseThrow(() -> new Unfulfilled(Refusal.of(Refusal.Kind.ABSENT, "staff-unknown")));
  }

  Outcome<Added> add(Actor by, Map<String, String> typed, Locale language) {
    return switch (form.read(by.county(), typed)) {
      case Outcome.Refused<RoleGrant>(var refusals) -> new Outcome.Refused<>(refusals);
      case Outcome.Done<RoleGrant>(var grant) ->
          Objects.requireNonNull(
              transaction.execute(status -> added(by, wanted(by, typed, grant, language))));
    };
  }

  private static NewPerson wanted(
      Actor by, Map<String, String> typed, RoleGrant grant, Locale language) {
    return new NewPerson(
        by.county(),
        typed.getOrDefault("login", ""),
        typed.getOrDefault("name", ""),
        typed.getOrDefault("unit", ""),
        language,
        List.of(grant));
  }

  /** Both in one transaction: nobody is added without a password that somebody was told. */
  private Outcome<Added> added(Actor by, NewPerson wanted) {
    String unused = UUID.randomUUID() + "-" + UUID.randomUUID();
    return directory.addPerson(by, wanted, unused).map(person -> resetPassword(by, person));
  }

  Added resetPassword(Actor by, Person person) {
    return new Added(person, signIns.resetPassword(by, person.id()).orThrow());
  }

  /** Who leaves is signed out everywhere, at once. */
  Outcome<Person> setActive(Actor by, long id, boolean active) {
    Outcome<Person> done = directory.setActive(by, id, active);
    return active || done instanceof Outcome.Refused<Person> ? done : signIns.revokeAll(by, id);
  }

  /** Takes the latest change back; whoever has left by that is signed out everywhere. */
  Outcome<Person> undo(Actor by, long id, long change) {
    Outcome<Person> done = directory.undo(by, id, change);
    return done instanceof Outcome.Done<Person>(Person person) && !person.active()
        ? signIns.revokeAll(by, id)
        : done;
  }
}
