// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.replay;

import java.util.List;
import org.jingwei.casework.Duty;
import org.jingwei.deadline.TimeLimit;
import org.jingwei.directory.Unit;
import org.jingwei.grid.DivisionsAndCells;
import org.jingwei.report.Category;
import org.jingwei.shared.CountyCode;

/** A county as a file lets one see it. */
record County(
    CountyCode code,
    DivisionsAndCells places,
    List<Unit> units,
    List<Category> categories,
    List<Duty> duties,
    List<TimeLimit> limits) {

  County {
    units = List.copyOf(units);
    categories = List.copyOf(categories);
    duties = List.copyOf(duties);
    limits = List.copyOf(limits);
  }
}
