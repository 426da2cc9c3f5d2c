// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.console.resident;

import java.util.List;
import java.util.Optional;
import org.jingwei.grid.Division;
import org.jingwei.grid.Grid;
import org.jingwei.grid.PlaceCandidate;
import org.jingwei.shared.CountyCode;
import org.jingwei.shared.DivisionCode;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** The notice boards of the county's villages and cells; all from memory. */
@Component
final class Boards {

  private static final int MOST = 12;

  private final Grid grid;
  private final CountyCode county;

  Boards(Grid grid, @Value("${jingwei.county:421127}") int county) {
    this.grid = grid;
    this.county = new CountyCode(county);
  }

  /** Empty for a code that names no village and no cell of this county. */
  Optional<Board> find(String code) {
    return DivisionCode.isValid(code) ? village(new DivisionCode(code)) : cell(code);
  }

  private Optional<Board> village(DivisionCode code) {
    return code.isVillage() && code.county().equals(county)
        ? grid.findDivision(code).map(Boards::of)
        : Optional.empty();
  }

  private Optional<Board> cell(String code) {
    return grid.listCells(county).stream()
        .filter(cell -> cell.code().equals(code))
        .map(cell -> new Board(cell.code(), cell.name(), cell.village().value()))
        .findFirst();
  }

  /** The villages that words name, the likeliest first. */
  List<Board> listNamed(String words) {
    return words.isBlank()
        ? List.of()
        : grid.listPlaces(county, words).stream()
            .filter(one -> !one.otherCounty())
            .map(PlaceCandidate::division)
            .filter(one -> one.code().isVillage())
            .map(Boards::of)
            .limit(MOST)
            .toList();
  }

  private static Board of(Division village) {
    String code = village.code().value();
    return new Board(code, village.name(), code);
  }
}
