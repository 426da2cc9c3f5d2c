// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.directory;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jingwei.directory.SessionStore.Standing;
import org.jingwei.shared.CountyCode;
import org.jingwei.shared.Ids;
import org.springframework.stereotype.Component;

/** Opens, finds and ends sessions, however the person proved who they are. */
@Component
final class Sessions {

  static final Duration IDLE = Duration.ofHours(8);
  static final Duration LONGEST = Duration.ofHours(12);
  static final Duration BETWEEN_SIGHTINGS = Duration.ofMinutes(1);

  private final SessionStore store;
  private final PersonStore people;
  private final SecondStepNeeds needs;
  private final SessionMemory memory;
  private final Ids ids;
  private final Clock clock;

  Sessions(
      SessionStore store,
      PersonStore people,
      SecondStepNeeds needs,
      SessionMemory memory,
      Ids ids,
      Clock clock) {
    this.store = store;
    this.people = people;
    this.needs = needs;
    this.memory = memory;
    this.ids = ids;
    this.clock = clock;
  }

  /** Opens a session under a new token; call it in a transaction. */
  SignedIn open(Person person, boolean mustChange, Origin origin) {
    Instant now = clock.instant();
    store.prune(person.county(), now, now.minus(IDLE));
    String token = Secrets.newToken(person.county());
    var row =
        new SessionRow(
            person.county(),
            ids.next(),
            person.id(),
            now,
            now,
            now.plus(LONGEST),
            mustChange,
            origin.address(),
            origin.agent());
    store.add(row, Secrets.hash(token));
    return new SignedIn(session(row, person, now), token);
  }

  Optional<Session> find(String token) {
    return Secrets.countyOf(token).flatMap(county -> find(county, Secrets.hash(token)));
  }

  private Optional<Session> find(CountyCode county, byte[] hash) {
    return memory.find(HexFormat.of().formatHex(hash), () -> load(county, hash));
  }

  private Optional<Session> load(CountyCode county, byte[] hash) {
    Instant now = clock.instant();
    var found = store.find(county, hash, now, now.minus(IDLE));
    found
        .filter(row -> !now.isBefore(row.lastSeen().plus(BETWEEN_SIGHTINGS)))
        .ifPresent(row -> store.seen(county, row.id(), now));
    return found.flatMap(row -> session(row, now));
  }

  List<Session> list(Person person) {
    Instant now = clock.instant();
    return store.list(person.county(), person.id(), now, now.minus(IDLE)).stream()
        .map(row -> session(row, person, now))
        .toList();
  }

  /**
   * Of these sessions of a county, those that are open and whose people may do the same as then.
   */
  Set<Session> standing(CountyCode county, Collection<Session> sessions) {
    Instant now = clock.instant();
    var ids = sessions.stream().map(Session::id).distinct().toList();
    var found = store.standing(county, ids, now, now.minus(IDLE));
    return sessions.stream()
        .filter(session -> {
          Actor actor = session.actor();
          return new Standing(actor.unit(), actor.grants()).equals(found.get(session.id()));
        })
        .collect(Collectors.toSet());
  }

  boolean end(Person person, long session) {
    boolean ended = store.end(person.county(), person.id(), session);
    memory.forget(person.id());
    return ended;
  }

  void endOthers(Person person, long kept) {
    store.endOthers(person.county(), person.id(), kept);
    memory.forget(person.id());
  }

  void endAll(Person person) {
    store.endAll(person.county(), person.id());
    memory.forget(person.id());
  }

  private Optional<Session> session(SessionRow row, Instant now) {
    return people.find(row.person()).filter(Person::active).map(p -> session(row, p, now));
  }

  private Session session(SessionRow row, Person person, Instant now) {
    var running = people.grants(person.id(), now).stream().filter(g -> g.runsAt(now)).toList();
    return new Session(
        row.id(),
        new Actor(person.id(), person.name(), person.county(), person.unit(), running),
        person.language(),
        row.mustChange(),
        needs.isMissing(person, running),
        row.created(),
        row.lastSeen(),
        row.ends(),
        row.address(),
        row.agent());
  }
}
