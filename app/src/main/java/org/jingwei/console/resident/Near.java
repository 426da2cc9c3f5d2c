// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.console.resident;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jingwei.casework.NearMatter;
import org.jingwei.casework.Reporters;
import org.jingwei.console.kit.Names;
import org.jingwei.console.kit.Say;
import org.jingwei.grid.Grid;
import org.jingwei.grid.GridCell;
import org.jingwei.grid.PlaceHints;
import org.jingwei.grid.Wgs84;
import org.jingwei.report.CategoryTree.Guess;
import org.jingwei.report.Reports;
import org.jingwei.shared.CountyCode;
import org.jingwei.shared.DivisionCode;
import org.jingwei.shared.Outcome;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Asks before something is sent whether it is a matter that is known already. */
@Component
final class Near {

  private final Reporters reporters;
  private final Reports reports;
  private final Grid grid;
  private final Names names;
  private final CountyCode county;

  Near(
      Reporters reporters,
      Reports reports,
      Grid grid,
      Names names,
      @Value("${jingwei.county:421127}") int county) {
    this.reporters = reporters;
    this.reports = reports;
    this.grid = grid;
    this.names = names;
    this.county = new CountyCode(county);
  }

  /**
   * About the point that was marked, or else in the village that is chosen or that the words name;
   * of the category chosen, or else of the one that the words mean. None where neither is known.
   */
  List<NearLine> of(ReportForm form, Say say) {
    if (!(form.place().point() instanceof Outcome.Done<Optional<Wgs84>>(Optional<Wgs84> point))) {
      return List.of();
    }
    String category = category(form);
    List<NearMatter> near =
        point.isPresent()
            ? reporters.listNear(county, point.get(), category)
            : findVillage(form)
                .map(village -> reporters.listNear(county, village, category))
                .orElse(List.of());
    return near.stream().map(one -> line(one, say)).toList();
  }

  private String category(ReportForm form) {
    return form.category().isBlank()
        ? reports.listGuesses(county, form.text()).stream()
            .findFirst()
            .map(Guess::category)
            .map(guessed -> guessed.code())
            .orElse("")
        : form.category();
  }

  /** As the report's own place is settled: what was chosen, the address, the words. */
  private Optional<DivisionCode> findVillage(ReportForm form) {
    String chosen = form.place().division();
    Optional<DivisionCode> settled =
        DivisionCode.isValid(chosen)
            ? Optional.of(new DivisionCode(chosen))
            : Stream.of(form.place().address(), form.text())
                .filter(words -> !words.isBlank())
                .flatMap(words -> grid.findSettled(county, words, PlaceHints.NONE).stream())
                .findFirst();
    return settled.filter(one -> one.isVillage() && one.county().equals(county));
  }

  private NearLine line(NearMatter one, Say say) {
    String place =
        Optional.ofNullable(one.cell())
            .flatMap(cell -> findCell(cell))
            .map(found -> names.cell(found, say))
            .orElseGet(() -> names.place(one.division(), say));
    return new NearLine(
        one.handle(),
        names.category(county, one.category(), say),
        place,
        say.date(one.day()),
        say.it("follow.state." + one.state().name()));
  }

  private Optional<GridCell> findCell(String code) {
    return grid.listCells(county).stream().filter(cell -> cell.code().equals(code)).findFirst();
  }
}
