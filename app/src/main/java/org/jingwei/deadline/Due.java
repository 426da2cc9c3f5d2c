// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.deadline;

import java.time.Instant;

/**
 * When a clock runs out.
 *
 * @param at the last instant in time; anything later is overdue
 * @param alarmAt the instant to alarm by: {@code at}, or earlier where it is not confirmed that the
 *     limit rolls over a day off
 */
public record Due(Instant at, Instant alarmAt) {

  /** Whether two days must be shown because nobody has confirmed which holds. */
  public boolean isDoubtful() {
    return alarmAt.isBefore(at);
  }
}
