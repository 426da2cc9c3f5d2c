// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.deadline;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Limits and a calendar that are not in force, to see what deadlines they would set. */
public final class LimitTrial {

  private final LimitTable limits;
  private final WorkCalendar calendar;

  public LimitTrial(List<TimeLimit> limits, WorkCalendar calendar) {
    this.limits = new LimitTable(limits);
    this.calendar = calendar;
  }

  /** The limit of a stage, found as those in force are. */
  public Optional<TimeLimit> find(
      String category, @Nullable String parent, Urgency urgency, Stage stage) {
    return limits.find(category, parent, urgency, stage);
  }

  /** When a limit would run out that starts now; empty where the calendar does not reach so far. */
  public Optional<Instant> findDue(TimeLimit limit, Urgency urgency, Instant start) {
    try {
      return Optional.of(Course.of(start, limit.runningFor(urgency)).due(calendar).at());
    } catch (MissingCalendarYear missing) {
      return Optional.empty();
    }
  }
}
