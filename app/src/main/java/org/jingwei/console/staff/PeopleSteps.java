// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.console.staff;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jingwei.console.kit.Say;
import org.jingwei.directory.Actor;
import org.jingwei.directory.Directory;
import org.jingwei.directory.NewPerson;
import org.jingwei.directory.Person;
import org.jingwei.directory.RoleGrant;
import org.jingwei.shared.CountyCode;
import org.jingwei.shared.Outcome;
import org.jingwei.shared.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What has to be done so that people become what a table wants of them. */
@Component
final class PeopleSteps {

  /**
   * One deed.
   *
   * @param line of the file that asks for it
   * @param what in words
   */
  record Step(int line, String login, String name, String what, Function<Actor, Outcome<?>> deed) {}

  private final Directory directory;
  private final NewPeople newPeople;
  private final PeopleReading reading;
  private final Terms terms;

  PeopleSteps(Directory directory, NewPeople newPeople, PeopleReading reading, Terms terms) {
    this.directory = directory;
    this.newPeople = newPeople;
    this.reading = reading;
    this.terms = terms;
  }

  List<Step> of(
      Actor by, List<PeopleReading.Wanted> wanted, List<PeopleReading.Wrong> wrong, Say say) {
    List<String> logins = wanted.stream().map(PeopleReading.Wanted::login).toList();
    Map<String, Person> there =
        directory.listPeopleByLogin(by.county(), logins).stream()
            .collect(Collectors.toMap(Person::login, Function.identity()));
    var grants = directory.grantsOf(there.values().stream().map(Person::id).toList());
    List<Step> steps = new ArrayList<>();
    for (PeopleReading.Wanted one : wanted) {
      @Nullable Person person = there.get(one.login());
      if (person == null) {
        steps.add(adding(by.county(), one, say));
      } else if (!one.name().isEmpty() && !one.name().equals(person.name())) {
        Refusal other = Refusal.invalid("people-name-differs", "name", person.name());
        wrong.add(new PeopleReading.Wrong(one.line(), other));
      } else {
        steps.addAll(changing(one, person, grants.getOrDefault(person.id(), List.of()), say));
      }
    }
    return steps;
  }

  private Step adding(CountyCode county, PeopleReading.Wanted one, Say say) {
    String unit = one.unit() == null ? "" : one.unit();
    Locale language = say.isChinese() ? Locale.CHINESE : Locale.ENGLISH;
    NewPerson person = new NewPerson(county, one.login(), one.name(), unit, language, one.grants());
    String roles =
        say.joined(one.grants().stream().map(grant -> reading.words(grant, say)).toList());
    String what =
        say.it(
            roles.isEmpty() ? "staff.table.added.bare" : "staff.table.added",
            unitName(county, unit, say),
            roles);
    return new Step(
        one.line(),
        one.login(),
        one.name(),
        what,
        by -> directory.addPersonWithoutPassword(by, person));
  }

  private List<Step> changing(
      PeopleReading.Wanted one, Person person, List<RoleGrant> held, Say say) {
    List<Step> steps = new ArrayList<>();
    long id = person.id();
    String unit = one.unit();
    if (unit != null && !unit.equals(person.unit())) {
      String what =
          say.it(
              "staff.table.moved",
              unitName(person.county(), person.unit(), say),
              unitName(person.county(), unit, say));
      steps.add(step(one, person, what, by -> directory.moveTo(by, id, unit)));
    }
    steps.addAll(appointments(one, person, held, say));
    Boolean here = one.here();
    if (here != null && here != person.active()) {
      String what = say.it(here ? "staff.table.readmitted" : "staff.table.left");
      steps.add(step(one, person, what, by -> newPeople.setActive(by, id, here)));
    }
    return steps;
  }

  /** A dismissal ends all of a role in a place, so what stays of those is appointed again. */
  private List<Step> appointments(
      PeopleReading.Wanted one, Person person, List<RoleGrant> held, Say say) {
    List<Step> steps = new ArrayList<>();
    long id = person.id();
    List<RoleGrant> ending =
        held.stream().filter(grant -> one.grants().stream().noneMatch(isLike(grant))).toList();
    List<RoleGrant> dismissed = new ArrayList<>();
    for (RoleGrant grant : ending) {
      if (dismissed.stream().noneMatch(isOfSame(grant))) {
        dismissed.add(grant);
        String what = say.it("staff.table.dismissed", reading.words(grant, say));
        steps.add(
            step(one, person, what, by -> directory.dismiss(by, id, grant.role(), grant.scope())));
      }
    }
    for (RoleGrant grant : one.grants()) {
      boolean stays =
          held.stream().anyMatch(isLike(grant)) && dismissed.stream().noneMatch(isOfSame(grant));
      if (!stays) {
        String what = say.it("staff.table.appointed", reading.words(grant, say));
        steps.add(step(one, person, what, by -> directory.appoint(by, id, grant)));
      }
    }
    return steps;
  }

  private static Predicate<RoleGrant> isOfSame(RoleGrant grant) {
    return other -> other.role() == grant.role() && other.scope().equals(grant.scope());
  }

  private static Step step(
      PeopleReading.Wanted one, Person person, String what, Function<Actor, Outcome<?>> deed) {
    return new Step(one.line(), person.login(), person.name(), what, deed);
  }

  /** The same role and place to the same last day; one that runs needs no other start. */
  private Predicate<RoleGrant> isLike(RoleGrant grant) {
    return other ->
        other.role() == grant.role()
            && other.scope().equals(grant.scope())
            && lastDay(other.until()).equals(lastDay(grant.until()))
            && (!terms.isLater(other.from()) && !terms.isLater(grant.from())
                || terms.firstDay(other.from()).equals(terms.firstDay(grant.from())));
  }

  private Optional<java.time.LocalDate> lastDay(@Nullable Instant until) {
    return Optional.ofNullable(until).map(terms::lastDay);
  }

  private String unitName(CountyCode county, String code, Say say) {
    return code.isEmpty()
        ? say.it("staff.people.unit.none")
        : directory.findUnit(county, code).map(unit -> say.of(unit.name())).orElse(code);
  }
}
