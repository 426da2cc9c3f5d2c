// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.casework;

import java.util.ArrayList;
import java.util.List;
import org.jingwei.grid.Division;
import org.jingwei.grid.Grid;
import org.jingwei.report.Reports;
import org.jingwei.shared.DivisionCode;

/**
 * The words by which a case file is found: what was told, the address, the code, and the names of
 * its category and of the places in which it lies, which the teller need not have written.
 */
final class SearchWords {

  private final Grid grid;
  private final Reports reports;

  SearchWords(Grid grid, Reports reports) {
    this.grid = grid;
    this.reports = reports;
  }

  String of(CaseFile file) {
    List<String> words = new ArrayList<>();
    words.add(file.summary());
    words.add(file.address() == null ? "" : file.address());
    words.add(file.code());
    for (DivisionCode at = file.division(); !at.isCounty(); at = at.parent().orElseThrow()) {
      grid.findDivision(at).ifPresent(place -> add(place, words));
    }
    reports
        .categories(file.county())
        .find(file.category())
        .ifPresent(category -> words.addAll(List.of(category.name().zh(), category.name().en())));
    return String.join(" ", words);
  }

  private static void add(Division place, List<String> words) {
    words.add(place.name());
    words.add(place.words().en());
    words.addAll(place.shortNames());
  }
}
