// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.console.staff;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jingwei.console.kit.Say;
import org.jingwei.directory.Area;
import org.jingwei.directory.Directory;
import org.jingwei.directory.RoleGrant;
import org.jingwei.grid.Division;
import org.jingwei.grid.Grid;
import org.jingwei.shared.CountyCode;
import org.jingwei.shared.DivisionCode;
import org.jingwei.shared.Outcome;
import org.jingwei.shared.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What the rows of a table of people mean: codes or names, in the reader’s language. */
@Component
final class PeopleReading {

  /** A refusal with the line of the file that it is about. */
  record Wrong(int line, Refusal refusal) {}

  /**
   * Somebody as the table wants them.
   *
   * @param line of their first row
   * @param unit its code; null where the table does not say
   * @param here null where the table does not say
   * @param grants all that they are to be appointed to
   */
  record Wanted(
      int line,
      String login,
      String name,
      @Nullable String unit,
      @Nullable Boolean here,
      List<RoleGrant> grants) {}

  private final Directory directory;
  private final Grid grid;
  private final Terms terms;
  private final Appointments appointments;

  PeopleReading(Directory directory, Grid grid, Terms terms, Appointments appointments) {
    this.directory = directory;
    this.grid = grid;
    this.terms = terms;
    this.appointments = appointments;
  }

  /** Everybody the rows tell of, in their order; what cannot be read is added to what is wrong. */
  List<Wanted> read(CountyCode county, List<PeopleRow> rows, List<Wrong> wrong, Say say) {
    Map<String, List<PeopleRow>> byLogin = new LinkedHashMap<>();
    for (PeopleRow row : rows) {
      String login = row.of(PeopleColumn.LOGIN).toLowerCase(Locale.ROOT);
      if (login.isEmpty()) {
        wrong.add(new Wrong(row.line(), Refusal.invalid("login-form", "login")));
      } else {
        byLogin.computeIfAbsent(login, key -> new ArrayList<>()).add(row);
      }
    }
    List<Wanted> all = new ArrayList<>();
    byLogin.forEach((login, own) -> all.add(person(county, login, own, wrong, say)));
    return all;
  }

  private Wanted person(
      CountyCode county, String login, List<PeopleRow> rows, List<Wrong> wrong, Say say) {
    PeopleRow first = rows.getFirst();
    for (PeopleRow row : rows) {
      for (PeopleColumn column : List.of(PeopleColumn.NAME, PeopleColumn.UNIT, PeopleColumn.HERE)) {
        if (row.has(column) && !row.of(column).equals(first.of(column))) {
          wrong.add(new Wrong(row.line(), Refusal.invalid("people-rows-differ", "file", login)));
        }
      }
    }
    List<RoleGrant> grants = new ArrayList<>();
    for (PeopleRow row : rows) {
      if (row.has(PeopleColumn.ROLE)) {
        kept(row, grant(county, row, say), grants, wrong);
      }
    }
    List<String> unit = new ArrayList<>();
    kept(first, unit(county, first.of(PeopleColumn.UNIT), say), unit, wrong);
    return new Wanted(
        first.line(),
        login,
        first.of(PeopleColumn.NAME),
        unit.isEmpty() || unit.getFirst().isEmpty() ? null : unit.getFirst(),
        here(first, wrong),
        List.copyOf(grants));
  }

  private static <T> void kept(PeopleRow row, Outcome<T> read, List<T> into, List<Wrong> wrong) {
    switch (read) {
      case Outcome.Done<T>(T value) -> into.add(value);
      case Outcome.Refused<T>(var refusals) ->
          refusals.forEach(one -> wrong.add(new Wrong(row.line(), one)));
    }
  }

  private static @Nullable Boolean here(PeopleRow row, List<Wrong> wrong) {
    String typed = row.of(PeopleColumn.HERE).toLowerCase(Locale.ROOT);
    return switch (typed) {
      case "" -> null;
      case "是", "在岗", "yes", "true", "1" -> true;
      case "否", "离岗", "no", "false", "0" -> false;
      default -> {
        wrong.add(new Wrong(row.line(), Refusal.invalid("people-here", "here", typed)));
        yield null;
      }
    };
  }

  private Outcome<String> unit(CountyCode county, String typed, Say say) {
    if (typed.isEmpty()) {
      return Outcome.done("");
    }
    return directory.listUnits(county).stream()
        .filter(unit -> unit.code().equals(typed) || say.of(unit.name()).equals(typed))
        .findFirst()
        .map(unit -> Outcome.done(unit.code()))
        .orElseGet(() -> Outcome.refused(Refusal.invalid("unit-unknown", "unit", typed)));
  }

  private Outcome<RoleGrant> grant(CountyCode county, PeopleRow row, Say say) {
    var role =
        java.util.Arrays.stream(org.jingwei.directory.Role.values())
            .filter(one -> one.isForPeople() && isCalled(one, row.of(PeopleColumn.ROLE), say))
            .findFirst();
    if (role.isEmpty()) {
      return Outcome.refused(Refusal.invalid("people-role", "role", row.of(PeopleColumn.ROLE)));
    }
    Outcome<Area> place = place(county, row.of(PeopleColumn.PLACE), say);
    Outcome<java.time.Instant> from = terms.from(row.of(PeopleColumn.FROM));
    var until = terms.until(row.of(PeopleColumn.UNTIL));
    for (Outcome<?> part : List.of(place, from, until)) {
      if (part instanceof Outcome.Refused<?>(var refusals)) {
        return new Outcome.Refused<>(refusals);
      }
    }
    return Outcome.done(
        new RoleGrant(role.get(), place.orThrow(), from.orThrow(), until.orThrow().instant()));
  }

  private static boolean isCalled(org.jingwei.directory.Role role, String typed, Say say) {
    return role.name().equals(typed)
        || say.it("staff.role." + Appointments.code(role)).equalsIgnoreCase(typed);
  }

  private Outcome<Area> place(CountyCode county, String typed, Say say) {
    if (Area.isValid(typed) && isKnown(Area.parse(typed))) {
      return Outcome.done(Area.parse(typed));
    }
    List<DivisionCode> named =
        grid.listDivisions(county).stream()
            .filter(one -> say.of(one.words()).equals(typed))
            .map(Division::code)
            .toList();
    return named.size() == 1
        ? Outcome.done(Area.of(named.getFirst()))
        : Outcome.refused(Refusal.invalid("people-place", "place", typed));
  }

  private boolean isKnown(Area area) {
    return grid.findDivision(area.division()).isPresent()
        && (area.cell() == null
            || grid.listCells(area.county()).stream()
                .anyMatch(cell -> cell.code().equals(area.cell())));
  }

  /** An appointment in words, such as 坐席 · 黄梅镇（至 2026-12-31）. */
  String words(RoleGrant grant, Say say) {
    Appointments.Line line = appointments.lines(List.of(grant), say).getFirst();
    return line.term().isEmpty()
        ? line.words()
        : say.it("staff.table.term", line.words(), line.term());
  }
}
