// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.casework;

import java.util.List;
import org.jingwei.shared.Words;

/**
 * A unit that may be the one to answer for a matter, and why.
 *
 * @param unit the unit's code
 * @param name the unit's name
 * @param share how likely it is the one, 0 to 1; over all suggestions of a matter at most 1
 * @param sure whether suggestions as likely as this were right at least 95 times of 100 so far; at
 *     most the first of a list is
 * @param rank its place in the duty catalogue's answer, 1 for first; 0 where the catalogue does not
 *     name it
 * @param reasons why, the most telling first: the catalogue's line and counts that were really
 *     made, each a sentence to show as it is; may be empty
 */
public record UnitSuggestion(
    String unit, Words name, double share, boolean sure, int rank, List<Words> reasons) {

  public UnitSuggestion {
    reasons = List.copyOf(reasons);
  }
}
