// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.console.resident;

import java.util.List;
import org.jingwei.report.Category;

/**
 * What the public map shows.
 *
 * @param months how many of the last months; 0 for what is open now
 * @param category of the first level; empty for all
 */
public record MapChoice(int months, String category) {

  private static final List<String> MONTHS = List.of("1", "3", "12");

  /** What is asked as far as there is such a thing; a category alone is of the last year. */
  static MapChoice of(String months, String category, List<Category> tops) {
    String known = tops.stream().anyMatch(top -> top.code().equals(category)) ? category : "";
    if (MONTHS.contains(months)) {
      return new MapChoice(Integer.parseInt(months), known);
    }
    return new MapChoice(known.isEmpty() ? 0 : 12, known);
  }

  public boolean isNow() {
    return months == 0;
  }

  /** As an address asks for it. */
  public String query() {
    return isNow() ? "" : "&months=" + months + "&category=" + category;
  }
}
