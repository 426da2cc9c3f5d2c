// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.deadline;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * All that decides a deadline: start, limit, pauses, extensions. Times are kept to the millisecond.
 *
 * @param limit as it runs for this matter
 * @param pauses what overlaps counts once; one that begins after the deadline changes nothing
 * @param extensions those granted; one asked for after the deadline changes nothing
 * @param bound the earliest deadline from outside; null where there is none
 */
public record Course(
    Instant start,
    TimeLimit limit,
    List<Pause> pauses,
    List<Extension> extensions,
    @Nullable Bound bound) {

  public Course {
    pauses = List.copyOf(pauses);
    extensions = List.copyOf(extensions);
  }

  /** A course that nothing has interrupted yet. */
  public static Course of(Instant start, TimeLimit limit) {
    return new Course(start, limit, List.of(), List.of());
  }

  /** A course that nobody outside bounds. */
  public Course(Instant start, TimeLimit limit, List<Pause> pauses, List<Extension> extensions) {
    this(start, limit, pauses, extensions, null);
  }

  Course boundBy(@Nullable Bound other) {
    return new Course(start, limit, pauses, extensions, other);
  }

  /**
   * The deadline. A pause that has not ended yet is not reckoned with.
   *
   * @throws MissingCalendarYear if the calendar does not reach far enough
   */
  public Due due(WorkCalendar calendar) {
    return new Reckoning(calendar, this).due();
  }

  /** Whether a deadline may move when the calendar of its year is loaded. */
  boolean isProvisional(WorkCalendar calendar, Instant due) {
    return !limit.unit().roundTheClock() && calendar.isProvisional(due);
  }

  /**
   * How the deadline came about, in order of time.
   *
   * @throws MissingCalendarYear if the calendar does not reach far enough
   */
  public Explanation explain(WorkCalendar calendar) {
    return new Account(calendar, this).explain();
  }
}
