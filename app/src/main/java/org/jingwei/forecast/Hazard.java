// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.forecast;

import java.util.List;
import org.jingwei.shared.Words;

/**
 * Trouble that comes with a place and a time of the year, as the county's pack names it.
 *
 * @param code unique within the county
 * @param categories codes of the second level that tell of it
 * @param towns codes of those in which it happens; empty for all
 * @param look what to look at before it comes
 * @param source who says when its season is
 */
public record Hazard(
    String code,
    Words name,
    List<String> categories,
    List<String> towns,
    Season season,
    Words look,
    Words source) {

  public Hazard {
    categories = List.copyOf(categories);
    towns = List.copyOf(towns);
  }

  /** Those of a county's towns in which it happens. */
  List<String> listTowns(List<String> ofCounty) {
    return towns.isEmpty() ? ofCounty : ofCounty.stream().filter(towns::contains).toList();
  }
}
