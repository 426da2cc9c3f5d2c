// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.console.board;

import java.util.List;
import org.jingwei.console.kit.Say;
import org.jingwei.directory.Directory;
import org.jingwei.directory.Unit;
import org.jingwei.grid.Division;
import org.jingwei.grid.Grid;
import org.jingwei.report.Category;
import org.jingwei.report.Reports;
import org.jingwei.shared.CountyCode;
import org.jingwei.shared.DivisionCode;
import org.springframework.stereotype.Component;

/** What places, units and categories are called; all from memory. */
@Component("boardNames")
final class Names {

  private final Directory directory;
  private final Grid grid;
  private final Reports reports;

  Names(Directory directory, Grid grid, Reports reports) {
    this.directory = directory;
    this.grid = grid;
    this.reports = reports;
  }

  String unit(CountyCode county, String code, Say say) {
    return code.isEmpty()
        ? say.it("board.unit.none")
        : directory.findUnit(county, code).map(Unit::name).map(say::of).orElse(code);
  }

  String town(String code, Say say) {
    return code.length() == 9
        ? grid.findDivision(new DivisionCode(code)).map(Division::name).orElse(code)
        : say.it("board.town.none");
  }

  String category(CountyCode county, String code, Say say) {
    return code.isEmpty()
        ? say.it("board.category.none")
        : reports.categories(county).find(code).map(Category::name).map(say::of).orElse(code);
  }

  List<Division> listTowns(CountyCode county) {
    return grid.listChildren(DivisionCode.of(county));
  }
}
