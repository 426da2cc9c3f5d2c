// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors

/**
 * Sample people for every role and a week of sample traffic, for {@code ./run --demo} alone.
 *
 * <p>Nothing is written past the doors: each report and each move goes through the real pipeline at
 * its own past instant, because until the week is over the program's clock is a {@link
 * org.jingwei.demo.DemoClock} that is moved from event to event. The week is made only into a
 * county that has never been loaded, is the same for the same end, and is left alone ever after.
 * The texts, people and courses are files under {@code resources/demo}.
 */
@ApplicationModule(
    allowedDependencies = {
      "casework",
      "report",
      "deadline",
      "grid",
      "directory",
      "vault",
      "shared"
    })
@NullMarked
package org.jingwei.demo;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
