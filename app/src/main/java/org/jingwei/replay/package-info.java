// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors

/**
 * Runs real cases of other cities, read from a file, through the real pipeline: a county is built
 * from the file, every case is received, accepted, dispatched, taken, resolved and checked at its
 * own time, and what came of it is held against what the file says.
 *
 * <p>The door is {@link org.jingwei.replay.Replay}. Files are read as a stream, twice: once to see
 * the county, once to run the cases; of cases only those now open are held in memory. The program's
 * clock is a {@link org.jingwei.replay.ReplayClock}, which each working thread sets for itself. A
 * county that exists already is refused, or built beside it under the next scratch code.
 */
@ApplicationModule(
    allowedDependencies = {
      "casework",
      "casework::dispatch",
      "report",
      "deadline",
      "grid",
      "directory",
      "pack",
      "shared"
    })
@NullMarked
package org.jingwei.replay;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
