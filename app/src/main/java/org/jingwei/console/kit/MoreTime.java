// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.console.kit;

import org.jingwei.casework.CaseFile;
import org.jingwei.deadline.Deadlines;
import org.jingwei.deadline.Stage;
import org.jingwei.deadline.TimeLimit;
import org.jingwei.report.Category;
import org.jingwei.report.Reports;
import org.springframework.stereotype.Component;

/** How much more time is asked for, in the unit of the limit: 3 working days. From memory. */
@Component
public final class MoreTime {

  private final Deadlines deadlines;
  private final Reports reports;

  MoreTime(Deadlines deadlines, Reports reports) {
    this.deadlines = deadlines;
    this.reports = reports;
  }

  public String of(CaseFile file, int amount, Say say) {
    String category = file.petition() ? TimeLimit.PETITION : file.category();
    String parent =
        reports.categories(file.county()).find(category).map(Category::parent).orElse(null);
    return deadlines
        .findLimit(file.county(), category, parent, file.urgency(), Stage.RESOLVE)
        .map(limit -> say.it("unit." + limit.unit().code(), amount))
        .orElse(Integer.toString(amount));
  }
}
