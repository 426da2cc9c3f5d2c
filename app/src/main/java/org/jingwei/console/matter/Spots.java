// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.console.matter;

import org.jingwei.casework.CaseFile;
import org.jingwei.console.kit.Names;
import org.jingwei.console.kit.Say;
import org.jingwei.grid.Grid;
import org.jingwei.grid.Location;
import org.springframework.stereotype.Component;

/** Where a case file is, in words; answered from memory. */
@Component
final class Spots {

  private final Grid grid;
  private final Names names;

  Spots(Grid grid, Names names) {
    this.grid = grid;
    this.names = names;
  }

  Spot of(CaseFile file, Say say) {
    String cell = file.cell() == null ? "" : file.cell();
    if (file.point() != null
        && grid.locate(file.county(), file.point()) instanceof Location.Inside in) {
      cell = names.cell(in.cell(), say);
    }
    return new Spot(
        file.address() == null ? "" : file.address(),
        names.path(file.division(), say),
        cell,
        grid.isSchematic(file.county()),
        file.point() == null ? "" : Double.toString(file.point().longitude()),
        file.point() == null ? "" : Double.toString(file.point().latitude()));
  }
}
