// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.directory;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jingwei.shared.CountyCode;
import org.jingwei.shared.Ids;
import org.jingwei.shared.Outcome;
import org.jingwei.shared.Refusal;
import org.jingwei.shared.Slice;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/** The people of all counties and their appointments. */
@Component
final class People {

  private final PersonStore store;
  private final CredentialStore credentials;
  private final Passwords passwords;
  private final Units units;
  private final DirectoryRecord record;
  private final TransactionOperations transaction;
  private final SessionMemory sessions;
  private final Ids ids;
  private final Clock clock;

  People(
      PersonStore store,
      CredentialStore credentials,
      Passwords passwords,
      Units units,
      DirectoryRecord record,
      TransactionOperations transaction,
      SessionMemory sessions,
      Ids ids,
      Clock clock) {
    this.store = store;
    this.credentials = credentials;
    this.passwords = passwords;
    this.units = units;
    this.record = record;
    this.transaction = transaction;
    this.sessions = sessions;
    this.ids = ids;
    this.clock = clock;
  }

  Outcome<Person> add(Actor by, NewPerson wanted, String password, boolean sample) {
    var county = wanted.county();
    var wrong = new ArrayList<Refusal>();
    wrong.addAll(AppointmentRules.ofPerson(wanted, units.of(county).isOpen(wanted.unit())));
    if (!sample) {
      PasswordRules.wrongWith(password, wanted.login(), List.of(wanted.name()))
          .ifPresent(wrong::add);
    }
    if (!wrong.isEmpty()) {
      return new Outcome.Refused<>(wrong);
    }
    var person =
        new Person(
            ids.next(),
            county,
            AppointmentRules.login(wanted.login()),
            wanted.name().strip(),
            wanted.unit(),
            wanted.language(),
            true,
            sample);
    String hash = passwords.hash(password);
    return inTransaction(() -> store(by, person, wanted.grants(), hash, !sample));
  }

  private Outcome<Person> store(
      Actor by, Person person, List<RoleGrant> grants, String hash, boolean mustChange) {
    if (!store.add(person)) {
      return Outcome.refused(Refusal.invalid("login-taken", "login", person.login()));
    }
    grants.forEach(grant -> store.grant(person.id(), ids.next(), grant));
    credentials.setPassword(person.id(), ids.next(), hash, mustChange, false);
    record.personAdded(by, person, grants);
    return Outcome.done(person);
  }

  Optional<Person> find(long id) {
    return store.find(id);
  }

  List<Person> listByIds(CountyCode county, Collection<Long> ids) {
    return ids.isEmpty() ? List.of() : store.listByIds(county, ids);
  }

  Optional<Person> findByLogin(String login) {
    return store.findByLogin(AppointmentRules.login(login));
  }

  Slice<Person> list(CountyCode county, @Nullable String after, int limit) {
    long start = after == null ? 0 : Long.parseLong(after);
    var found = store.list(county, start, limit + 1);
    boolean more = found.size() > limit;
    var items = more ? found.subList(0, limit) : found;
    return new Slice<>(items, more ? Long.toString(items.getLast().id()) : null);
  }

  List<RoleGrant> grants(long person) {
    return store.grants(person, clock.instant());
  }

  Outcome<RoleGrant> appoint(Actor by, long id, RoleGrant grant) {
    return change(
        by,
        id,
        person -> {
          var all = new ArrayList<>(grants(id));
          all.add(grant);
          var wrong = AppointmentRules.ofGrants(person.county(), all);
          if (!wrong.isEmpty()) {
            return new Outcome.Refused<>(wrong);
          }
          store.grant(id, ids.next(), grant);
          record.appointed(by, person, grant);
          return Outcome.done(grant);
        });
  }

  Outcome<Person> dismiss(Actor by, long id, Role role, Area scope) {
    return change(
        by,
        id,
        person -> {
          if (store.endGrant(id, role, scope, clock.instant()) == 0) {
            return Outcome.refused(Refusal.of(Refusal.Kind.ABSENT, "appointment-unknown"));
          }
          record.dismissed(by, person, role, scope);
          return Outcome.done(person);
        });
  }

  Outcome<Person> moveTo(Actor by, long id, String unit) {
    return change(
        by,
        id,
        person -> {
          if (!units.of(person.county()).isOpen(unit)) {
            return Outcome.refused(Refusal.invalid("unit-unknown", "unit", unit));
          }
          store.move(id, unit);
          record.moved(by, person, unit);
          return Outcome.done(store.find(id).orElseThrow());
        });
  }

  Outcome<Person> setActive(Actor by, long id, boolean active) {
    return change(
        by,
        id,
        person -> {
          store.setActive(id, active);
          record.activeSet(by, person, active);
          return Outcome.done(store.find(id).orElseThrow());
        });
  }

  void speak(long id, Locale language) {
    store.find(id).ifPresent(person -> store.rename(id, person.name(), language));
  }

  Optional<Actor> findActor(long id) {
    return store.find(id).filter(Person::active).map(person -> actor(person, clock.instant()));
  }

  private Actor actor(Person person, Instant now) {
    var running = store.grants(person.id(), now).stream().filter(g -> g.runsAt(now)).toList();
    return new Actor(person.id(), person.name(), person.county(), person.unit(), running);
  }

  private <T> Outcome<T> change(Actor by, long id, Function<Person, Outcome<T>> made) {
    var self = AppointmentRules.ofDeciding(by, id);
    if (self.isPresent()) {
      return Outcome.refused(self.get());
    }
    return inTransaction(() -> {
      store.lock(id);
      var person = store.find(id);
      if (person.isEmpty()) {
        return Outcome.refused(Refusal.of(Refusal.Kind.ABSENT, "staff-unknown"));
      }
      var outcome = made.apply(person.get());
      if (outcome instanceof Outcome.Done<T>) {
        sessions.forget(id);
      }
      return outcome;
    });
  }

  private <T> Outcome<T> inTransaction(Supplier<Outcome<T>> work) {
    return Objects.requireNonNull(transaction.execute(status -> work.get()));
  }
}
