// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.casework;

import java.time.Duration;

/**
 * How a county runs its case files.
 *
 * @param reopenWindow how long after closing a matter can be opened again under the same code
 * @param reviewWindow how long after a refusal its review can be asked for
 * @param callbackTries after how many failed attempts a reporter counts as out of reach
 * @param mostExtensions how often more time can be granted (lifecycle.md: twice)
 * @param longestSuspension the latest end of a suspension (domain.md: a year)
 */
public record CaseworkSettings(
    Duration reopenWindow,
    Duration reviewWindow,
    int callbackTries,
    int mostExtensions,
    Duration longestSuspension) {

  /** Used where a pack says nothing else. */
  public static final CaseworkSettings USUAL =
      new CaseworkSettings(Duration.ofDays(15), Duration.ofDays(15), 3, 2, Duration.ofDays(365));
}
