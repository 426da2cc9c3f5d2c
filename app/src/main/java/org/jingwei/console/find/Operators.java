// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.console.find;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jingwei.casework.CaseState;
import org.jingwei.console.kit.Names;
import org.jingwei.console.kit.Say;
import org.jingwei.directory.Area;
import org.jingwei.finding.NameHit;
import org.jingwei.finding.Operator;
import org.jingwei.finding.Question;
import org.jingwei.grid.Grid;
import org.jingwei.grid.PlaceHints;
import org.jingwei.report.Category;
import org.jingwei.report.Reports;
import org.jingwei.shared.CountyCode;
import org.jingwei.shared.DivisionCode;
import org.jingwei.text.Folded;
import org.springframework.stereotype.Component;

/** Reads what stands behind an operator. */
@Component
final class Operators {

  private final Shelves shelves;
  private final Grid grid;
  private final Reports reports;
  private final Names names;
  private final Days days;

  Operators(Shelves shelves, Grid grid, Reports reports, Names names, Days days) {
    this.shelves = shelves;
    this.grid = grid;
    this.reports = reports;
    this.names = names;
    this.days = days;
  }

  /** Narrows by one part; how what it says is called, or empty where it says nothing known. */
  Optional<String> read(CountyCode county, Question.Part part, Narrowed into, Say say) {
    Operator operator = part.operator();
    return operator == null
        ? Optional.empty()
        : switch (operator) {
          case PLACE -> place(county, part.value(), into, say);
          case CATEGORY -> category(county, part.value(), into, say);
          case UNIT -> unit(county, part.value(), into, say);
          case STATE -> state(part.value(), into, say);
          case FROM -> day(part.value(), false, into, say);
          case TO -> day(part.value(), true, into, say);
        };
  }

  private Optional<String> place(CountyCode county, String value, Narrowed into, Say say) {
    Optional<DivisionCode> code =
        DivisionCode.isValid(value) && grid.findDivision(new DivisionCode(value)).isPresent()
            ? Optional.of(new DivisionCode(value))
            : one(county, value, Shelves.PLACE)
                .map(hit -> new DivisionCode(hit.named().key()))
                .or(() -> grid.findSettled(county, value, PlaceHints.NONE));
    code.ifPresent(found -> into.places.add(Area.of(found)));
    return code.map(found -> names.place(found, say));
  }

  private Optional<String> category(CountyCode county, String value, Narrowed into, Say say) {
    Optional<Category> found =
        reports
            .categories(county)
            .find(value)
            .or(() ->
                one(county, value, Shelves.CATEGORY)
                    .flatMap(hit -> reports.categories(county).find(hit.named().key())));
    found.ifPresent(category -> {
      into.categories.add(category.code());
      reports.categories(county).listBelow(category.code()).stream()
          .map(Category::code)
          .forEach(into.categories::add);
    });
    return found.map(category -> names.category(county, category.code(), say));
  }

  private Optional<String> unit(CountyCode county, String value, Narrowed into, Say say) {
    Optional<NameHit> hit = one(county, value, Shelves.UNIT);
    hit.ifPresent(found -> into.units.add(found.named().key()));
    return hit.map(found -> names.unit(county, found.named().key(), say));
  }

  private Optional<NameHit> one(CountyCode county, String value, String kind) {
    return shelves.of(county).findOne(value, Set.of(kind));
  }

  private static Optional<String> state(String value, Narrowed into, Say say) {
    String plain = Folded.of(value).strip();
    for (String group : List.of("open", "ended", "overdue")) {
      if (plain.equals(group) || say.it("find.state." + group).equalsIgnoreCase(plain)) {
        if (group.equals("overdue")) {
          into.overdue = true;
        } else {
          Arrays.stream(CaseState.values())
              .filter(state -> state.open() == group.equals("open"))
              .forEach(into.states::add);
        }
        return Optional.of(say.it("find.state." + group));
      }
    }
    for (CaseState state : CaseState.values()) {
      String label = say.it("case-state." + state.name());
      if (Folded.of(label).equals(plain) || Folded.of(state.name()).equals(plain)) {
        into.states.add(state);
        return Optional.of(label);
      }
    }
    return Optional.empty();
  }

  private Optional<String> day(String value, boolean last, Narrowed into, Say say) {
    Optional<LocalDate> day = days.find(value, last);
    day.ifPresent(found -> {
      if (last) {
        into.to = found.atStartOfDay(days.zone()).toInstant();
      } else {
        into.from = found.atStartOfDay(days.zone()).toInstant();
      }
    });
    return day.map(found -> say.date(last ? found.minusDays(1) : found));
  }
}
