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
import org.jingwei.casework.dispatch.Suggestion;
import org.jingwei.casework.dispatch.Suggestions;
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
 * Who should answer: the duty catalogue and what was learnt from earlier dispatches, in one list.
 */
final class Suggesting {

  /** As many as fit under a clerk's eye. */
  private static final int MOST = 5;

  private final DutyStore duties;
  private final Learners learners;
  private final Reports reports;
  private final Directory directory;
  private final Grid grid;

  Suggesting(DutyStore duties, Learners learners, Reports reports, Directory directory, Grid grid) {
    this.duties = duties;
    this.learners = learners;
    this.reports = reports;
    this.directory = directory;
    this.grid = grid;
  }

  List<UnitSuggestion> suggest(CaseFile file) {
    @Nullable Matter matter = matter(file);
    if (matter == null) {
      return List.of();
    }
    CountyCode county = file.county();
    Suggestions ranked = learners.of(county).suggest(matter, MOST);
    List<String> catalogued = matter.catalogue().stream().map(Named::code).toList();
    List<UnitSuggestion> open = new ArrayList<>();
    boolean first = true;
    for (Suggestion one : ranked.ranked()) {
      if (directory.isOpen(county, one.unit().code())) {
        open.add(
            new UnitSuggestion(
                one.unit().code(),
                one.unit().name(),
                one.probability(),
                first && ranked.sure(),
                catalogued.indexOf(one.unit().code()) + 1,
                one.reasons()));
      }
      first = false;
    }
    return List.copyOf(open);
  }

  /** What a dispatcher may know of the matter; null while nobody has classified it. */
  @Nullable Matter matter(CaseFile file) {
    List<Named> category = categories(file);
    if (category.isEmpty()) {
      return null;
    }
    String channel =
        reports.findByCode(file.county(), file.code()).map(r -> r.channel().name()).orElse("");
    return new Matter(
        category, places(file.division()), channel, "", file.urgency().name(), catalogue(file));
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
      String name = grid.findDivision(at).map(Division::name).orElse(at.value());
      path.add(new Named(at.value(), new Words(name, "")));
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
        .map(unit -> named(file.county(), unit))
        .toList();
  }

  Named named(CountyCode county, String unit) {
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
