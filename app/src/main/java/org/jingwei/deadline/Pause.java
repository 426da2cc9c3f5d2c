// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.deadline;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A stretch during which a clock stands still.
 *
 * @param to when it went on; null while it still stands
 */
public record Pause(Instant from, @Nullable Instant to, PauseCause cause) {

  public Pause {
    if (to != null && to.isBefore(from)) {
      throw new IllegalArgumentException("a pause ends before it begins: " + from + " to " + to);
    }
  }
}
