// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.console.staff;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jingwei.console.kit.Field;
import org.jingwei.console.kit.Field.Kind;
import org.jingwei.console.kit.Say;
import org.jingwei.directory.Area;
import org.jingwei.directory.Role;
import org.jingwei.directory.RoleGrant;
import org.jingwei.grid.Division;
import org.jingwei.grid.Grid;
import org.jingwei.grid.GridCell;
import org.jingwei.shared.CountyCode;
import org.jingwei.shared.DivisionCode;
import org.jingwei.shared.Outcome;
import org.jingwei.shared.Refusal;
import org.springframework.stereotype.Component;

/** What is asked when somebody is appointed: to what, where, from when, until when. */
@Component
final class AppointmentForm {

  private final Appointments appointments;
  private final Terms terms;
  private final Grid grid;

  AppointmentForm(Appointments appointments, Terms terms, Grid grid) {
    this.appointments = appointments;
    this.terms = terms;
    this.grid = grid;
  }

  List<Field> fields(CountyCode county, Map<String, String> typed, List<Refusal> wrong, Say say) {
    return List.of(
        field("role", Kind.LIST, typed, wrong, say).options(appointments.roles(say)).mustBeGiven(),
        field("scope", Kind.LIST, typed, wrong, say)
            .hint(say.it("staff.people.scope.hint"))
            .options(appointments.scopes(county, say))
            .mustBeGiven(),
        field("village", Kind.TEXT, typed, wrong, say).hint(say.it("staff.people.village.hint")),
        field("cell", Kind.TEXT, typed, wrong, say).hint(say.it("staff.people.cell.hint")),
        field("from", Kind.DATE, typed, wrong, say).hint(say.it("staff.people.from.hint")),
        field("until", Kind.DATE, typed, wrong, say).hint(say.it("staff.people.until.hint")));
  }

  private static Field field(
      String name, Kind kind, Map<String, String> typed, List<Refusal> wrong, Say say) {
    return Field.of(name, kind, say.it("staff.people." + name))
        .value(typed.getOrDefault(name, ""))
        .error(PersonForm.error(name, wrong, say));
  }

  /** What was typed as an appointment, or everything that is wrong with it. */
  Outcome<RoleGrant> read(CountyCode county, Map<String, String> typed) {
    List<Refusal> wrong = new ArrayList<>();
    Optional<Role> role =
        Arrays.stream(Role.values())
            .filter(one -> one.name().equals(typed.get("role")))
            .findFirst();
    if (role.isEmpty()) {
      wrong.add(Refusal.invalid("role-missing", "role"));
    }
    var where = kept(area(county, typed), wrong);
    var from = kept(terms.from(typed.getOrDefault("from", "")), wrong);
    var until = kept(terms.until(typed.getOrDefault("until", "")), wrong);
    if (!wrong.isEmpty()) {
      return new Outcome.Refused<>(wrong);
    }
    return Outcome.done(
        new RoleGrant(
            role.orElseThrow(),
            where.orElseThrow(),
            from.orElseThrow(),
            until.orElseThrow().instant()));
  }

  private static <T> Optional<T> kept(Outcome<T> outcome, List<Refusal> wrong) {
    return switch (outcome) {
      case Outcome.Done<T>(T value) -> Optional.of(value);
      case Outcome.Refused<T>(var refusals) -> {
        wrong.addAll(refusals);
        yield Optional.empty();
      }
    };
  }

  /** The place, narrowed to the cell that was typed by code or name. */
  private Outcome<Area> area(CountyCode county, Map<String, String> typed) {
    return switch (where(county, typed)) {
      case Outcome.Refused<DivisionCode>(var refusals) -> new Outcome.Refused<>(refusals);
      case Outcome.Done<DivisionCode>(var place) ->
          cell(county, place, typed.getOrDefault("cell", "").strip());
    };
  }

  private Outcome<Area> cell(CountyCode county, DivisionCode place, String typed) {
    if (typed.isEmpty()) {
      return Outcome.done(Area.of(place));
    }
    List<GridCell> found =
        grid.listCells(county).stream()
            .filter(cell -> place.contains(cell.village()) && isCalled(cell, typed))
            .toList();
    return found.size() == 1
        ? Outcome.done(new Area(found.getFirst().village(), found.getFirst().code()))
        : Outcome.refused(
            Refusal.invalid(found.isEmpty() ? "cell-unknown" : "cell-several", "cell"));
  }

  private static boolean isCalled(GridCell cell, String typed) {
    return cell.code().equals(typed) || cell.name().equals(typed);
  }

  /** The chosen county or town, or the village of it that was typed by name or code. */
  private Outcome<DivisionCode> where(CountyCode county, Map<String, String> typed) {
    String scope = typed.getOrDefault("scope", "");
    if (!DivisionCode.isValid(scope)
        || grid.findDivision(new DivisionCode(scope)).isEmpty()
        || !new DivisionCode(scope).county().equals(county)) {
      return Outcome.refused(Refusal.invalid("scope-missing", "scope"));
    }
    DivisionCode within = new DivisionCode(scope);
    String village = typed.getOrDefault("village", "").strip();
    if (village.isEmpty()) {
      return Outcome.done(within);
    }
    List<DivisionCode> found =
        grid.listDivisions(county).stream()
            .filter(one -> one.code().isVillage() && within.contains(one.code()))
            .filter(one -> isCalled(one, village))
            .map(Division::code)
            .toList();
    return found.size() == 1
        ? Outcome.done(found.getFirst())
        : Outcome.refused(
            Refusal.invalid(found.isEmpty() ? "village-unknown" : "village-several", "village"));
  }

  private static boolean isCalled(Division division, String typed) {
    return division.code().value().equals(typed)
        || division.words().zh().equals(typed)
        || division.words().en().equalsIgnoreCase(typed)
        || division.shortNames().contains(typed);
  }
}
