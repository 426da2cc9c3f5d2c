// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.directory;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jingwei.shared.CountyCode;
import org.jingwei.shared.DivisionCode;
import org.jingwei.shared.Outcome;
import org.jingwei.shared.Slice;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * The door of the module: the units of each county, its people, and what they may do where. Units
 * are answered from memory; people from the database.
 */
@Component
public final class Directory {

  private final Units units;
  private final People people;
  private final PeopleHistory history;

  Directory(Units units, People people, PeopleHistory history) {
    this.units = units;
    this.people = people;
    this.history = history;
  }

  /**
   * Makes these the open units of the county, all at once; a unit not named is closed. Takes part
   * in the caller's transaction where there is one.
   */
  public void replaceUnits(CountyCode county, List<Unit> replacement) {
    for (var unit : replacement) {
      if (!unit.county().equals(county)) {
        throw new IllegalArgumentException(unit.code() + " is not a unit of " + county);
      }
    }
    units.replace(county, replacement);
  }

  /** A unit by its code, open or closed. */
  public Optional<Unit> findUnit(CountyCode county, String code) {
    return units.of(county).find(code);
  }

  /** Whether a unit exists and has not been closed. */
  public boolean isOpen(CountyCode county, String code) {
    return units.of(county).isOpen(code);
  }

  /**
   * The open unit of a kind that answers for a place at a level: at county level the county's own,
   * at town level that of the town the place lies in. Empty where the place is too coarse for the
   * level or has no such unit; the first by code where there are several.
   */
  public Optional<Unit> unitOfKind(
      CountyCode county, String kind, Unit.Level level, DivisionCode place) {
    return units.of(county).ofKind(kind, level, place);
  }

  /** All open units of a county, by code. */
  public List<Unit> listUnits(CountyCode county) {
    return units.of(county).open();
  }

  /** The open units of a county by code, a page at a time. */
  public Slice<Unit> listUnits(CountyCode county, @Nullable String after, int limit) {
    var following =
        units.of(county).open().stream()
            .filter(unit -> after == null || unit.code().compareTo(after) > 0)
            .limit(limit + 1L)
            .toList();
    boolean more = following.size() > limit;
    var items = more ? following.subList(0, limit) : following;
    return new Slice<>(items, more ? items.getLast().code() : null);
  }

  /**
   * Adds a member of staff, as one act with the appointments.
   *
   * @param by who adds
   * @param firstPassword to be changed at the first sign-in
   */
  public Outcome<Person> addPerson(Actor by, NewPerson person, String firstPassword) {
    return people.add(by, person, firstPassword, false);
  }

  /** Adds a person of a demonstration, whose published password stays as it is. */
  public Outcome<Person> addDemoPerson(Actor by, NewPerson person, String password) {
    return people.add(by, person, password, true);
  }

  /** Adds a person who cannot sign in until they are given a one-time password. */
  public Outcome<Person> addPersonWithoutPassword(Actor by, NewPerson person) {
    return people.addWithoutPassword(by, person);
  }

  /** The person with this id. */
  public Optional<Person> findPerson(long id) {
    return people.find(id);
  }

  /** People of a county by their ids, in any order; those that are not there are left out. */
  public List<Person> listPeople(CountyCode county, Collection<Long> ids) {
    return people.listByIds(county, ids);
  }

  /** People of a county by the names they sign in with; those that are not there are left out. */
  public List<Person> listPeopleByLogin(CountyCode county, Collection<String> logins) {
    return people.listByLogin(county, logins);
  }

  /** The person who signs in by this name. */
  public Optional<Person> findPersonByLogin(String login) {
    return people.findByLogin(login);
  }

  /** The people of a county in the order in which they were added, a page at a time. */
  public Slice<Person> listPeople(CountyCode county, @Nullable String after, int limit) {
    return people.list(county, after, limit);
  }

  /**
   * Members of staff whose name has a text or whose login begins with it, in the order in which
   * they were added. The staff of a county are looked through: they are some hundreds.
   */
  public List<Person> listPeopleNamed(CountyCode county, String text, int limit) {
    return people.listNamed(county, text, limit);
  }

  /** The people of a county who are asked for, in the order in which they were added. */
  public Slice<Person> listPeople(
      CountyCode county, PeopleQuery query, @Nullable String after, int limit) {
    return people.list(county, query, after, limit);
  }

  /** The appointments of several people that run now or later; nobody without one is in it. */
  public Map<Long, List<RoleGrant>> grantsOf(Collection<Long> people) {
    return this.people.grantsOf(people);
  }

  /** What was changed about a person and by whom, newest first; never when they signed in. */
  public Slice<PersonChange> listChanges(
      CountyCode county, long person, @Nullable String after, int limit) {
    return history.list(county, person, after, limit);
  }

  /** The latest change of role, unit or access, which can be taken back. */
  public Optional<PersonChange> findUndoable(CountyCode county, long person) {
    return history.findUndoable(county, person);
  }

  /**
   * Takes the latest change of role, unit or access back, by the same rules, as a change of its
   * own.
   *
   * @param change the id of the change as it was seen; refused if another came since
   */
  public Outcome<Person> undo(Actor by, long person, long change) {
    return history.undo(by, person, change);
  }

  /** A person's appointments that run now or later. */
  public List<RoleGrant> listGrants(long person) {
    return people.grants(person);
  }

  /** Appoints a person; takes effect with their next request. */
  public Outcome<RoleGrant> appoint(Actor by, long person, RoleGrant grant) {
    return people.appoint(by, person, grant, 0);
  }

  /** Ends an appointment now. */
  public Outcome<Person> dismiss(Actor by, long person, Role role, Area scope) {
    return people.dismiss(by, person, role, scope);
  }

  /** Puts a person into another unit of the county; the appointments stay as they are. */
  public Outcome<Person> moveTo(Actor by, long person, String unit) {
    return people.moveTo(by, person, unit, 0);
  }

  /** Lets a person sign in, or no more. */
  public Outcome<Person> setActive(Actor by, long person, boolean active) {
    return people.setActive(by, person, active, 0);
  }

  /** The person's own choice of language: {@code zh} or {@code en}. */
  public void speak(long person, Locale language) {
    people.speak(person, language);
  }

  /** The person as one who acts now; empty when unknown or no longer active. */
  public Optional<Actor> findActor(long person) {
    return people.findActor(person);
  }
}
