// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.topic;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jingwei.casework.CaseFile;
import org.jingwei.casework.Cases;
import org.jingwei.grouping.Told;
import org.jingwei.report.Report;
import org.jingwei.report.Reports;
import org.jingwei.shared.CountyCode;

/**
 * Matters with the words by which they were first told and where; confidential ones and those whose
 * words were erased are left out. Two statements for {@link #AT_ONCE}.
 */
final class Openings {

  private static final int AT_ONCE = 500;

  /** As much of a place's code as names a town or a village; a county's says nothing. */
  private static final int TOWN_DIGITS = 9;

  private final Cases cases;
  private final Reports reports;

  Openings(Cases cases, Reports reports) {
    this.cases = cases;
    this.reports = reports;
  }

  /** Those matters that may be filed, by id. */
  Map<Long, CaseFile> files(CountyCode county, Collection<Long> ids) {
    Map<Long, CaseFile> files = new HashMap<>();
    List<Long> all = List.copyOf(ids);
    for (int from = 0; from < all.size(); from += AT_ONCE) {
      cases
          .listByIds(county, all.subList(from, Math.min(all.size(), from + AT_ONCE)))
          .forEach(file -> {
            if (!file.confidential()) {
              files.put(file.id(), file);
            }
          });
    }
    return files;
  }

  List<Told> load(CountyCode county, Collection<CaseFile> files) {
    List<CaseFile> all = List.copyOf(files);
    List<Told> told = new ArrayList<>();
    for (int from = 0; from < all.size(); from += AT_ONCE) {
      Map<String, CaseFile> byCode = new HashMap<>();
      all.subList(from, Math.min(all.size(), from + AT_ONCE))
          .forEach(file -> byCode.put(file.code(), file));
      for (Report report : reports.listByCodes(county, List.copyOf(byCode.keySet()))) {
        CaseFile file = byCode.get(report.code());
        if (file != null && !report.confidential() && !report.text().equals(Reports.ERASED)) {
          told.add(new Told(file.id(), words(report), area(file.division().value())));
        }
      }
    }
    return told;
  }

  /** With the address, which names the place where the words may not. */
  private static String words(Report report) {
    String address = report.address();
    return address == null || report.text().contains(address)
        ? report.text()
        : report.text() + "\n" + address;
  }

  static String area(String division) {
    return division.length() < TOWN_DIGITS ? "" : division;
  }
}
