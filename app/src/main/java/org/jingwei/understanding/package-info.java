// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors

/**
 * How well the program understands what it is told, and how it gets better at it by the desk's own
 * decisions.
 *
 * <p>The doors are {@link org.jingwei.understanding.Understanding} and {@link
 * org.jingwei.understanding.PlaceNames}. For each matter that the desk takes on, {@code Judging}
 * holds what would have been guessed from its words alone against what the desk decided: tested
 * before it is learnt from. {@code Trainer} learns a new model each night from those decisions and
 * the pack's words and examples; it is used only if, on the newest month, which it has not seen, it
 * was right at least as often as the one in use and as the pack's words. {@code ModelInUse} hands
 * it to the reports of this process; any earlier version can be chosen again.
 *
 * <p>Invariants: nothing here knows who told; confidential matters are neither judged nor learnt
 * from; every matter counts once, in the week in which it was taken on, by its latest category.
 */
@ApplicationModule(
    allowedDependencies = {
      "casework",
      "report",
      "learning",
      "directory",
      "ledger",
      "grid",
      "polling",
      "shared"
    })
@NullMarked
package org.jingwei.understanding;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
