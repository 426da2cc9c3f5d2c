// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.directory;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
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
  private final PersonSearch search;
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
      PersonSearch search,
      CredentialStore credentials,
      Passwords passwords,
      Units units,
      DirectoryRecord record,
      TransactionOperations transaction,
      SessionMemory sessions,
      Ids ids,
      Clock clock) {
    this.store = store;
    this.search = search;
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
    var person = person(wanted, sample);
    String hash = passwords.hash(password);
    return inTransaction(() -> {
      var added = store(by, person, wanted.grants());
      if (added instanceof Outcome.Done<Person>) {
        credentials.setPassword(person.id(), ids.next(), hash, !sample, false);
      }
      return added;
    });
  }

  /** Adds a person who cannot sign in until somebody gives them a one-time password. */
  Outcome<Person> addWithoutPassword(Actor by, NewPerson wanted) {
    var wrong = AppointmentRules.ofPerson(wanted, units.of(wanted.county()).isOpen(wanted.unit()));
    if (!wrong.isEmpty()) {
      return new Outcome.Refused<>(wrong);
    }
    return inTransaction(() -> store(by, person(wanted, false), wanted.grants()));
  }

  private Person person(NewPerson wanted, boolean sample) {
    return new Person(
        ids.next(),
        wanted.county(),
        AppointmentRules.login(wanted.login()),
        wanted.name().strip(),
        wanted.unit(),
        wanted.language(),
        true,
        sample);
  }

  private Outcome<Person> store(Actor by, Person person, List<RoleGrant> grants) {
    if (!store.add(person)) {
      return Outcome.refused(Refusal.invalid("login-taken", "login", person.login()));
    }
    grants.forEach(grant -> store.grant(person.id(), ids.next(), grant));
    record.personAdded(by, person, grants);
    return Outcome.done(person);
  }

  Optional<Person> find(long id) {
    return store.find(id);
  }

  List<Person> listByIds(CountyCode county, Collection<Long> ids) {
    return ids.isEmpty() ? List.of() : store.listByIds(county, ids);
  }

  List<Person> listByLogin(CountyCode county, Collection<String> logins) {
    return logins.isEmpty() ? List.of() : search.listByLogin(county, logins);
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

  List<Person> listNamed(CountyCode county, String text, int limit) {
    return text.isBlank() ? List.of() : store.listNamed(county, text, limit);
  }

  Slice<Person> list(CountyCode county, PeopleQuery query, @Nullable String after, int limit) {
    long start = after == null ? 0 : Long.parseLong(after);
    var found = search.list(county, query, start, clock.instant(), limit + 1);
    boolean more = found.size() > limit;
    var items = more ? found.subList(0, limit) : found;
    return new Slice<>(items, more ? Long.toString(items.getLast().id()) : null);
  }

  Map<Long, List<RoleGrant>> grantsOf(Collection<Long> people) {
    return people.isEmpty() ? Map.of() : search.grantsOf(people, clock.instant());
  }

  List<RoleGrant> grants(long person) {
    return store.grants(person, clock.instant());
  }

  Outcome<RoleGrant> appoint(Actor by, long id, RoleGrant grant, long undoes) {
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
          record.appointed(by, person, grant, undoes);
          return Outcome.done(grant);
        });
  }

  Outcome<Person> dismiss(Actor by, long id, Role role, Area scope) {
    return change(
        by,
        id,
        person -> {
          var ended = grants(id).stream().filter(one -> one.is(role, scope)).toList();
          if (ended.isEmpty()) {
            return Outcome.refused(Refusal.of(Refusal.Kind.ABSENT, "appointment-unknown"));
          }
          store.endGrant(id, role, scope, clock.instant());
          record.dismissed(by, person, ended, 0);
          return Outcome.done(person);
        });
  }

  /** Ends the one appointment with this role, place and start. */
  Outcome<Person> withdraw(Actor by, long id, RoleGrant grant, long undoes) {
    return change(
        by,
        id,
        person -> {
          if (store.endGrant(id, grant, clock.instant()) == 0) {
            return Outcome.refused(Refusal.of(Refusal.Kind.CONFLICT, "people-undo-ended"));
          }
          record.dismissed(by, person, List.of(grant), undoes);
          return Outcome.done(person);
        });
  }

  Outcome<Person> moveTo(Actor by, long id, String unit, long undoes) {
    return change(
        by,
        id,
        person -> {
          if (!units.of(person.county()).isOpen(unit)) {
            return Outcome.refused(Refusal.invalid("unit-unknown", "unit", unit));
          }
          store.move(id, unit);
          record.moved(by, person, unit, undoes);
          return Outcome.done(store.find(id).orElseThrow());
        });
  }

  Outcome<Person> setActive(Actor by, long id, boolean active, long undoes) {
    return change(
        by,
        id,
        person -> {
          store.setActive(id, active);
          record.activeSet(by, person, active, undoes);
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
