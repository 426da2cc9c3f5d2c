// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.understanding;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jingwei.casework.CaseFile;
import org.jingwei.casework.Cases;
import org.jingwei.report.Report;
import org.jingwei.report.Reports;
import org.jingwei.shared.CountyCode;

/**
 * Case files with the words by which they were first told, without the names of places;
 * confidential ones and those whose words were erased are left out. Two statements for any number.
 */
final class Opened {

  /**
   * A case file and the words that opened it.
   *
   * @param placing those that say where it is, as a report without a point is placed by them
   */
  record Told(CaseFile file, String words, String placing) {}

  private final Cases cases;
  private final Reports reports;

  Opened(Cases cases, Reports reports) {
    this.cases = cases;
    this.reports = reports;
  }

  Map<Long, Told> load(CountyCode county, List<Long> ids) {
    Map<String, CaseFile> open = new HashMap<>();
    for (CaseFile file : cases.listByIds(county, ids)) {
      if (!file.confidential()) {
        open.put(file.code(), file);
      }
    }
    Map<Long, Told> told = new HashMap<>();
    if (!open.isEmpty()) {
      for (Report report : reports.listByCodes(county, List.copyOf(open.keySet()))) {
        CaseFile file = open.get(report.code());
        if (file != null && !report.text().equals(Reports.ERASED)) {
          String words = reports.withoutPlaces(county, report.text());
          String placing = report.address() == null ? report.text() : report.address();
          told.put(file.id(), new Told(file, words, placing));
        }
      }
    }
    return told;
  }
}
