// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.report;

import org.jingwei.grid.Grid;
import org.jingwei.grid.Location;
import org.jingwei.grid.PlaceCandidate;
import org.jingwei.grid.PlaceHints;
import org.jingwei.grid.Wgs84;
import org.jingwei.shared.CountyCode;
import org.jingwei.shared.DivisionCode;
import org.jingwei.shared.Outcome;
import org.jingwei.shared.Refusal;
import org.jspecify.annotations.Nullable;

/** Where a report is: by its point if it has one, else by the one place that its words name. */
final class Placing {

  /**
   * @param cell the grid cell's code; null where only words were given
   * @param division the smallest division that is certain
   */
  record Placed(@Nullable String cell, DivisionCode division) {}

  private final Grid grid;

  Placing(Grid grid) {
    this.grid = grid;
  }

  Outcome<Placed> place(CountyCode county, NewReport report) {
    if (report.point() != null) {
      return byPoint(county, report.point());
    }
    return report.division() != null
        ? byDivision(county, report.division())
        : Outcome.done(byWords(county, report));
  }

  /** The text without the names of places, which say nothing about what is the matter there. */
  String withoutPlaces(CountyCode county, String text) {
    String rest = text;
    for (PlaceCandidate candidate : grid.listPlaces(county, text)) {
      rest = rest.replace(candidate.matched(), " ");
    }
    return rest;
  }

  private Outcome<Placed> byDivision(CountyCode county, String code) {
    if (DivisionCode.isValid(code)) {
      DivisionCode chosen = new DivisionCode(code);
      if (chosen.county().equals(county) && grid.findDivision(chosen).isPresent()) {
        return Outcome.done(new Placed(null, chosen));
      }
    }
    return Outcome.refused(Refusal.invalid("division-unknown", "division", code));
  }

  private Outcome<Placed> byPoint(CountyCode county, Wgs84 point) {
    return switch (grid.locate(county, point)) {
      case Location.Inside inside ->
          Outcome.done(new Placed(inside.cell().code(), inside.village().code()));
      case Location.Outside outside -> Outcome.refused(outside(outside));
      case Location.Unmapped unmapped -> Outcome.done(new Placed(null, DivisionCode.of(county)));
    };
  }

  private static Refusal outside(Location.Outside outside) {
    if (outside.otherCounty().isPresent()) {
      return Refusal.invalid("point-in-other-county", "point", outside.otherCounty().get().name());
    }
    return Refusal.invalid(
        "point-outside",
        "point",
        outside.metres(),
        outside.nearest().name(),
        outside.bearing().zh(),
        outside.bearing().en());
  }

  /** What the words leave open is left to a person: the report is then only in the county. */
  private Placed byWords(CountyCode county, NewReport report) {
    String words = report.address() == null ? report.text() : report.address();
    return new Placed(
        null, grid.findSettled(county, words, PlaceHints.NONE).orElse(DivisionCode.of(county)));
  }
}
