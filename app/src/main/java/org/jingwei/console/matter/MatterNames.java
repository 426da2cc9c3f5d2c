// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.console.matter;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jingwei.casework.CaseFile;
import org.jingwei.console.kit.Say;
import org.jingwei.directory.Directory;
import org.jingwei.directory.Unit;
import org.jingwei.grid.Division;
import org.jingwei.grid.Grid;
import org.jingwei.grid.Location;
import org.jingwei.report.Category;
import org.jingwei.report.Reports;
import org.jingwei.shared.CountyCode;
import org.jingwei.shared.DivisionCode;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What codes are called: units, categories, divisions, cells; all answered from memory. */
@Component
final class MatterNames {

  private final Directory directory;
  private final Reports reports;
  private final Grid grid;

  MatterNames(Directory directory, Reports reports, Grid grid) {
    this.directory = directory;
    this.reports = reports;
    this.grid = grid;
  }

  String unit(Say say, CountyCode county, @Nullable String code) {
    if (code == null || code.isEmpty()) {
      return "";
    }
    return directory.findUnit(county, code).map(Unit::name).map(say::of).orElse(code);
  }

  /** From the first level down: 市政设施 › 路灯不亮. */
  String category(Say say, CountyCode county, String code) {
    var tree = reports.categories(county);
    List<String> names = new ArrayList<>();
    for (String step : tree.path(code)) {
      names.add(tree.find(step).map(Category::name).map(say::of).orElse(step));
    }
    Collections.reverse(names);
    return names.isEmpty() ? say.it("matter.category.none") : String.join(" › ", names);
  }

  /** The divisions from the county down to this one. */
  List<String> path(DivisionCode code) {
    List<String> names = new ArrayList<>();
    for (DivisionCode at = code; at != null; at = at.parent().orElse(null)) {
      names.add(grid.findDivision(at).map(Division::name).orElse(at.value()));
    }
    Collections.reverse(names);
    return names;
  }

  Spot spot(CaseFile file) {
    String cell = file.cell() == null ? "" : file.cell();
    if (file.point() != null
        && grid.locate(file.county(), file.point()) instanceof Location.Inside in) {
      cell = in.cell().name();
    }
    return new Spot(
        file.address() == null ? "" : file.address(),
        path(file.division()),
        cell,
        grid.isSchematic(file.county()),
        file.point() == null ? "" : Double.toString(file.point().longitude()),
        file.point() == null ? "" : Double.toString(file.point().latitude()));
  }
}
