// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.console.board;

import java.util.List;
import org.jingwei.console.kit.Names;
import org.jingwei.console.kit.Say;
import org.jingwei.grid.Division;
import org.jingwei.grid.Grid;
import org.jingwei.grid.GridCell;
import org.jingwei.shared.CountyCode;
import org.jingwei.shared.DivisionCode;
import org.springframework.stereotype.Component;

/** What the rows of a table are called; one of them counts what has no unit, town or category. */
@Component
final class RowNames {

  private final Names names;
  private final Grid grid;

  RowNames(Names names, Grid grid) {
    this.names = names;
    this.grid = grid;
  }

  String unit(CountyCode county, String code, Say say) {
    return code.isEmpty() ? say.it("board.unit.none") : names.unit(county, code, say);
  }

  String town(String code, Say say) {
    return code.length() == 9
        ? names.division(new DivisionCode(code), say)
        : say.it("board.town.none");
  }

  /** A grid cell with its town. */
  String cell(GridCell cell, Say say) {
    return names.cellPlace(cell, say);
  }

  /** A grid cell with its town, or a division. */
  String place(CountyCode county, String code, Say say) {
    return grid.listCells(county).stream()
        .filter(cell -> cell.code().equals(code))
        .findFirst()
        .map(cell -> cell(cell, say))
        .orElseGet(
            () -> DivisionCode.isValid(code) ? names.place(new DivisionCode(code), say) : code);
  }

  String category(CountyCode county, String code, Say say) {
    return code.isEmpty() ? say.it("board.category.none") : names.category(county, code, say);
  }

  List<Division> listTowns(CountyCode county) {
    return grid.listChildren(DivisionCode.of(county));
  }
}
