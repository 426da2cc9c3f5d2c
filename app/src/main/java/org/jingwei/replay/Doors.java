// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.replay;

import java.util.Objects;
import org.jingwei.casework.CaseLists;
import org.jingwei.casework.Cases;
import org.jingwei.casework.CaseworkSettings;
import org.jingwei.deadline.AlertRun;
import org.jingwei.deadline.Deadlines;
import org.jingwei.directory.Directory;
import org.jingwei.grid.Grid;
import org.jingwei.pack.Packs;
import org.jingwei.report.Reports;
import org.jingwei.shared.CountyCode;
import org.jingwei.shared.DivisionCode;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/** The doors that a replay goes through; it has no other way in. */
@Component
record Doors(
    Cases cases,
    CaseLists lists,
    Reports reports,
    Deadlines deadlines,
    AlertRun alerts,
    Grid grid,
    Directory directory,
    Packs packs,
    TransactionOperations transaction) {

  boolean exists(CountyCode county) {
    return grid.findDivision(DivisionCode.of(county)).isPresent();
  }

  /** Loads a county as a pack is loaded: all of it at once. */
  void load(County county) {
    CountyCode code = county.code();
    transaction.executeWithoutResult(status -> {
      grid.replace(code, county.places());
      directory.replaceUnits(code, county.units());
      deadlines.replaceCalendar(code, packs.shippedCalendar("huangmei"));
      Objects.checkIndex(0, deadlines.replaceLimits(code, county.limits()).orThrow());
      reports.replaceCategories(code, county.categories());
      cases.replaceDuties(code, county.duties(), CaseworkSettings.USUAL);
    });
    reports.reload(code);
    cases.reload(code);
  }
}
