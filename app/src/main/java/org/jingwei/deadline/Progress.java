// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.deadline;

import java.time.Duration;
import java.time.Instant;

/**
 * How far a clock has run, for the mark beside a case file.
 *
 * @param usedShare 0 at the start, 1 at the deadline, more when overdue
 * @param left what is left: office time, or plain time where it runs round the clock; negative when
 *     overdue. Plain time also where the deadline has passed but no office has opened since
 * @param roundTheClock whether {@code left} is plain time
 */
public record Progress(double usedShare, Duration left, boolean roundTheClock) {

  static Progress of(
      WorkCalendar calendar, LimitUnit unit, Instant start, Instant due, Instant now) {
    boolean plain = unit.roundTheClock();
    Duration total = plain ? Duration.between(start, due) : calendar.workingTime(start, due);
    Duration left = plain ? Duration.between(now, due) : calendar.workingTime(now, due);
    double share = total.isZero() ? 1 : 1 - (double) left.toMillis() / total.toMillis();
    if (left.isZero() && now.isAfter(due)) {
      return new Progress(Math.max(1, share), Duration.between(now, due), true);
    }
    return new Progress(Math.max(0, share), left, plain);
  }

  /** Whether the deadline has passed. */
  public boolean isOverdue() {
    return left.isNegative();
  }
}
