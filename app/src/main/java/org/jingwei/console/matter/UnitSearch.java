// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.console.matter;

import java.util.List;

/**
 * The search over all units of the county for a form.
 *
 * @param name the form name of the chosen code
 * @param many whether several can be chosen
 * @param words what was searched for
 * @param found the units that fit, those chosen first
 * @param chosen the codes that are chosen
 */
public record UnitSearch(
    String id, String name, boolean many, String words, List<Found> found, List<String> chosen) {

  /** A unit that fits the words. */
  public record Found(String code, String name, String above) {}

  public UnitSearch {
    found = List.copyOf(found);
    chosen = List.copyOf(chosen);
  }
}
