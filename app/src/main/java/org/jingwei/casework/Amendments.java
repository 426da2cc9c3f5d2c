// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.casework;

import java.util.List;
import java.util.Set;
import org.jingwei.grid.Grid;
import org.jingwei.grid.Location;
import org.jingwei.grid.Wgs84;
import org.jingwei.report.Reports;
import org.jingwei.shared.DivisionCode;
import org.jingwei.shared.Outcome;
import org.jingwei.shared.Refusal;
import org.jspecify.annotations.Nullable;

/** Checks a correction of what or where against the county's categories and cells. */
final class Amendments {

  private final Reports reports;
  private final Grid grid;

  Amendments(Reports reports, Grid grid) {
    this.reports = reports;
    this.grid = grid;
  }

  Outcome<Facts> check(CaseFile file, Move.Amend amend) {
    if (amend.category() != null
        && reports.categories(file.county()).find(amend.category()).isEmpty()) {
      return Outcome.refused(Refusal.invalid("category-unknown", "category", amend.category()));
    }
    if (amend.point() != null) {
      return byPoint(file, amend.point());
    }
    return amend.division() == null ? Outcome.done(Facts.NONE) : byDivision(file, amend.division());
  }

  private Outcome<Facts> byPoint(CaseFile file, Wgs84 point) {
    return switch (grid.locate(file.county(), point)) {
      case Location.Inside in -> at(new Facts.Place(in.cell().code(), in.village().code(), point));
      case Location.Outside out ->
          Outcome.refused(
              Refusal.invalid(
                  "point-outside",
                  "point",
                  out.metres(),
                  out.nearest().name(),
                  out.bearing().zh(),
                  out.bearing().en()));
      case Location.Unmapped none ->
          at(new Facts.Place(null, DivisionCode.of(file.county()), point));
    };
  }

  private Outcome<Facts> byDivision(CaseFile file, String code) {
    boolean known =
        DivisionCode.isValid(code)
            && new DivisionCode(code).county().equals(file.county())
            && grid.findDivision(new DivisionCode(code)).isPresent();
    return known
        ? at(new Facts.Place(null, new DivisionCode(code), null))
        : Outcome.refused(Refusal.invalid("division-unknown", "division", code));
  }

  private static Outcome<Facts> at(Facts.@Nullable Place place) {
    return Outcome.done(
        new Facts(null, null, place, List.of(), List.of(), null, List.of(), Set.of()));
  }
}
