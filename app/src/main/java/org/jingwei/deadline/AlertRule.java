// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.deadline;

import java.time.Duration;
import java.time.Instant;

/**
 * When a clock reminds and when it escalates.
 *
 * @param reminderShare the share of the time after which it reminds, between 0 and 1
 * @param remindAtMost it reminds no earlier than so much before the deadline; office time, except
 *     for limits in plain hours
 * @param escalateAfter office time from one escalation to the next
 * @param escalateUrgentAfter plain time from one to the next, for limits in plain hours
 */
record AlertRule(
    double reminderShare,
    Duration remindAtMost,
    Duration escalateAfter,
    Duration escalateUrgentAfter) {

  /** At 75 % and at most a working day before; then up every working day, or every two hours. */
  static final AlertRule USUAL =
      new AlertRule(0.75, Duration.ofHours(8), Duration.ofHours(8), Duration.ofHours(2));

  /** When to remind of a deadline that is alarmed by {@code alarmAt}. */
  Instant reminder(WorkCalendar calendar, LimitUnit unit, Instant start, Instant alarmAt) {
    long from = start.toEpochMilli();
    if (isPlain(unit)) {
      long total = alarmAt.toEpochMilli() - from;
      return Instant.ofEpochMilli(from + untilReminder(total));
    }
    long total = calendar.officeMillis(alarmAt.toEpochMilli()) - calendar.officeMillis(from);
    return Instant.ofEpochMilli(calendar.plusOffice(from, untilReminder(total)));
  }

  private long untilReminder(long total) {
    return Math.max((long) (total * reminderShare), total - remindAtMost.toMillis());
  }

  /** When to go one level higher, after an escalation at an instant. */
  Instant nextEscalation(WorkCalendar calendar, LimitUnit unit, Instant escalated) {
    if (isPlain(unit)) {
      return escalated.plus(escalateUrgentAfter);
    }
    try {
      return calendar.afterWorkingTime(escalated, escalateAfter);
    } catch (MissingCalendarYear missing) {
      // An escalation is no legal act: it must not fail in the days before the year is loaded.
      return escalated.plus(Duration.ofDays(1));
    }
  }

  private static boolean isPlain(LimitUnit unit) {
    return unit == LimitUnit.HOURS || unit == LimitUnit.MINUTES;
  }
}
