// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.console.staff;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jingwei.console.kit.Field.Option;
import org.jingwei.console.kit.Say;
import org.jingwei.directory.Area;
import org.jingwei.directory.Directory;
import org.jingwei.directory.Role;
import org.jingwei.directory.RoleGrant;
import org.jingwei.grid.Division;
import org.jingwei.grid.Grid;
import org.jingwei.shared.CountyCode;
import org.springframework.stereotype.Component;

/** Appointments in words, and what can be chosen when one is made. */
@Component
public final class Appointments {

  private final Grid grid;
  private final Directory directory;
  private final Terms terms;

  Appointments(Grid grid, Directory directory, Terms terms) {
    this.terms = terms;
    this.grid = grid;
    this.directory = directory;
  }

  /**
   * One appointment as it is shown.
   *
   * @param term from when and until when in words; empty while it runs without an end
   */
  public record Line(String role, String scope, String words, String term) {}

  List<Line> lines(List<RoleGrant> grants, Say say) {
    return grants.stream().map(grant -> line(grant, say)).toList();
  }

  private Line line(RoleGrant grant, Say say) {
    String where = words(grant.scope(), say);
    return new Line(
        grant.role().name(),
        grant.scope().value(),
        say.it("staff.role." + code(grant.role())) + " · " + where,
        term(grant, say));
  }

  String words(Area scope, Say say) {
    String division =
        grid.findDivision(scope.division())
            .map(Division::words)
            .map(say::of)
            .orElse(scope.division().value());
    return scope.cell() == null
        ? division
        : grid.listCells(scope.county()).stream()
            .filter(cell -> cell.code().equals(scope.cell()))
            .map(cell -> say.it("staff.people.cell.of", division, cell.name()))
            .findFirst()
            .orElse(scope.value());
  }

  private String term(RoleGrant grant, Say say) {
    String from = terms.firstDay(grant.from()).toString();
    Instant until = grant.until();
    if (until == null) {
      return terms.isLater(grant.from()) ? say.it("staff.people.term.from", from) : "";
    }
    String last = terms.lastDay(until).toString();
    return terms.isLater(grant.from())
        ? say.it("staff.people.term.both", from, last)
        : say.it("staff.people.term.until", last);
  }

  static String code(Role role) {
    return role.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  List<Option> roles(Say say) {
    return Arrays.stream(Role.values())
        .filter(Role::isForPeople)
        .map(role ->
            new Option(
                role.name(),
                say.it("staff.role." + code(role)),
                say.it("staff.role." + code(role) + ".more")))
        .toList();
  }

  /** The county and its towns; villages and cells are typed. */
  List<Option> scopes(CountyCode county, Say say) {
    return grid.listDivisions(county).stream()
        .filter(division -> !division.code().isVillage())
        .map(division -> new Option(division.code().value(), say.of(division.words())))
        .toList();
  }

  List<Option> units(CountyCode county, Say say) {
    return directory.listUnits(county).stream()
        .map(unit -> new Option(unit.code(), say.of(unit.name())))
        .toList();
  }
}
