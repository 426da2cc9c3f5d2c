// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.casework;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.jingwei.casework.DutyCatalogue.Answer;
import org.jingwei.casework.dispatch.Matter;
import org.jingwei.casework.dispatch.Named;
import org.jingwei.directory.Directory;
import org.jingwei.directory.Unit;
import org.jingwei.grid.Division;
import org.jingwei.grid.Grid;
import org.jingwei.report.Category;
import org.jingwei.report.Reports;
import org.jingwei.shared.CountyCode;
import org.jingwei.shared.DivisionCode;
import org.jingwei.shared.Words;
import org.jspecify.annotations.Nullable;

/**
 * Says of a case file what may decide on its unit: category, place, channel, urgency and what the
 * duty catalogue answers. Nothing about whoever reported.
 */
final class Matters {

  private final DutyStore duties;
  private final Reports reports;
  private final Directory directory;
  private final Grid grid;

  Matters(DutyStore duties, Reports reports, Directory directory, Grid grid) {
    this.duties = duties;
    this.reports = reports;
    this.directory = directory;
    this.grid = grid;
  }

  /** What a dispatcher may know of the matter; null while nobody has classified it. */
  @Nullable Matter of(CaseFile file) {
    List<Named> category = categories(file);
    if (category.isEmpty()) {
      return null;
    }
    String channel =
        reports.findByCode(file.county(), file.code()).map(r -> r.channel().name()).orElse("");
    return new Matter(
        category, places(file.division()), channel, "", file.urgency().name(), catalogue(file));
  }

  /** Whether a person should look where it lies before a unit is sent. */
  boolean isPlaceContested(CaseFile file) {
    String told =
        reports.findByCode(file.county(), file.code()).map(r -> r.text()).orElse("")
            + " "
            + (file.address() == null ? "" : file.address());
    return AloneRules.isPlaceContested(file.division(), grid.listPlaces(file.county(), told));
  }

  private List<Named> categories(CaseFile file) {
    var tree = reports.categories(file.county());
    List<Named> path = new ArrayList<>();
    for (String code : tree.path(file.category())) {
      path.add(new Named(code, tree.find(code).map(Category::name).orElseThrow()));
    }
    Collections.reverse(path);
    return path;
  }

  private List<Named> places(DivisionCode division) {
    List<Named> path = new ArrayList<>();
    for (DivisionCode at = division; !at.isCounty(); at = at.parent().orElseThrow()) {
      String code = at.value();
      Words name = grid.findDivision(at).map(Division::words).orElse(new Words(code, ""));
      path.add(new Named(code, name));
    }
    Collections.reverse(path);
    return path;
  }

  private List<Named> catalogue(CaseFile file) {
    List<String> path = reports.categories(file.county()).path(file.category());
    return duties
        .catalogue(file.county())
        .answer(path, file.division(), unitsOf(file.county()))
        .stream()
        .map(Answer::unit)
        .map(unit -> unit(file.county(), unit))
        .toList();
  }

  /** A unit with the name it has now. */
  Named unit(CountyCode county, String unit) {
    return new Named(
        unit, directory.findUnit(county, unit).map(Unit::name).orElse(new Words(unit, "")));
  }

  private DutyCatalogue.Units unitsOf(CountyCode county) {
    return new DutyCatalogue.Units() {
      @Override
      public Optional<String> ofKind(String kind, String level, DivisionCode place) {
        return directory.unitOfKind(county, kind, Unit.Level.of(level), place).map(Unit::code);
      }

      @Override
      public boolean isOpen(String unit) {
        return directory.isOpen(county, unit);
      }
    };
  }
}
