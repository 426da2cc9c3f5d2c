// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors

/**
 * Figures for those who answer for the work, and for residents: how much came, what is open, what
 * was done in time, sent back, opened again, and what reporters said (lifecycle.md, "Figures").
 *
 * <p>The door is {@link org.jingwei.insight.Insight}. It follows the feed of case events ({@link
 * org.jingwei.casework.FeedFollower}), folds each matter's events ({@code Fold}, pure) and adds
 * what changed to the sums by day, town and unit, in one transaction with its position. No figure
 * reads a case file.
 *
 * <p>Invariants: every event counts once, however many processes follow; following step by step and
 * from the beginning come to the same; a rate is given with numerator, denominator and what was
 * left out; a day is a day of the county's own time zone; nothing is counted by person, and no
 * figure falls because people complain.
 */
@ApplicationModule(
    allowedDependencies = {
      "casework",
      "report",
      "deadline",
      "grid",
      "directory",
      "polling",
      "shared"
    })
@NullMarked
package org.jingwei.insight;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
