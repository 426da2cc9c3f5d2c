// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.deadline;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reckons one deadline: the limit first, then each pause and extension in order of time.
 *
 * <p>Limits in calendar days are kept as an unrolled day and rolled forward once, at the end, so
 * that 60 days and 30 more are 90 days, not 60 and a weekend and 30.
 */
final class Reckoning {

  private final WorkCalendar calendar;
  private final Course course;
  private final LimitUnit unit;
  private final List<Step> events = new ArrayList<>(0);
  private long due;
  private long lastDay;
  private long pausedUntil;

  Reckoning(WorkCalendar calendar, Course course) {
    this.calendar = calendar;
    this.course = course;
    this.unit = course.limit().unit();
    begin(course.start().toEpochMilli(), course.limit().amount());
    if (!course.pauses().isEmpty() || !course.extensions().isEmpty()) {
      interruptions().forEach(Runnable::run);
    }
  }

  Due due() {
    Instant ours = Instant.ofEpochMilli(due);
    boolean doubtful = course.limit().lastDayOff() == LastDayOff.UNCONFIRMED;
    Instant alarm = doubtful && countsDays() ? unrolled() : ours;
    return new Due(bounded(ours), bounded(alarm));
  }

  /** One that had passed before the clock began leaves no time at all. */
  private Instant bounded(Instant ours) {
    Bound bound = course.bound();
    if (bound == null || !bound.at().isBefore(ours)) {
      return ours;
    }
    return bound.at().isBefore(course.start()) ? course.start() : bound.at();
  }

  /** The deadline that would hold if nobody outside had set another. */
  Instant unbounded() {
    return Instant.ofEpochMilli(due);
  }

  /** The close of the last day before it was rolled forward. */
  Instant unrolled() {
    return Instant.ofEpochMilli(calendar.closing(lastDay));
  }

  long lastDay() {
    return lastDay;
  }

  boolean countsDays() {
    return unit == LimitUnit.CALENDAR_DAYS;
  }

  /** The pauses and extensions that moved the deadline, in order of time. */
  List<Step> events() {
    return events;
  }

  private void begin(long start, int amount) {
    switch (unit) {
      case MINUTES, HOURS -> due = start + amount * unit.millis();
      case WORKING_MINUTES, WORKING_HOURS ->
          due = calendar.plusOffice(start, amount * unit.millis());
      case WORKING_DAYS ->
          due = calendar.closing(calendar.workingDaysAfter(calendar.dayOf(start), amount));
      case CALENDAR_DAYS -> endOn(calendar.dayOf(start) + amount);
    }
    pausedUntil = start;
  }

  private void endOn(long day) {
    lastDay = day;
    due = calendar.closing(calendar.rollForward(day));
  }

  private List<Runnable> interruptions() {
    record Event(Instant at, Runnable effect) {}
    List<Event> all = new ArrayList<>();
    course.extensions().forEach(e -> all.add(new Event(e.askedAt(), () -> extend(e))));
    course.pauses().forEach(p -> all.add(new Event(p.from(), () -> pause(p, p.to()))));
    all.sort(Comparator.comparing(Event::at));
    return all.stream().map(Event::effect).toList();
  }

  private void pause(Pause pause, @Nullable Instant end) {
    if (pause.from().toEpochMilli() >= due) {
      return;
    }
    if (end == null) {
      events.add(new Step.Standing(pause.from(), pause.cause()));
      return;
    }
    long from = Math.max(pause.from().toEpochMilli(), pausedUntil);
    long to = end.toEpochMilli();
    if (to <= from) {
      return;
    }
    pausedUntil = to;
    long before = due;
    shift(from, to);
    events.add(
        new Step.Paused(pause.from(), end, pause.cause(), at(before), Instant.ofEpochMilli(due)));
  }

  private void shift(long from, long to) {
    switch (unit) {
      case MINUTES, HOURS -> due += to - from;
      case WORKING_MINUTES, WORKING_HOURS, WORKING_DAYS ->
          due = calendar.plusOffice(due, calendar.officeMillis(to) - calendar.officeMillis(from));
      case CALENDAR_DAYS -> endOn(lastDay + calendar.dayOf(to) - calendar.dayOf(from));
    }
  }

  private void extend(Extension extension) {
    if (extension.askedAt().toEpochMilli() > due) {
      return;
    }
    long before = due;
    if (countsDays()) {
      endOn(daysLater(extension));
    } else {
      due = later(extension);
    }
    events.add(
        new Step.Extended(
            extension.askedAt(), extension.amount(), extension.unit(), at(before), at(due)));
  }

  private long daysLater(Extension more) {
    return switch (more.unit()) {
      case CALENDAR_DAYS -> lastDay + more.amount();
      case MINUTES, HOURS ->
          lastDay + Math.ceilDiv(more.amount() * more.unit().millis(), WorkCalendar.DAY);
      case WORKING_MINUTES, WORKING_HOURS, WORKING_DAYS -> calendar.dayOf(later(more));
    };
  }

  private long later(Extension more) {
    return switch (more.unit()) {
      case MINUTES, HOURS -> due + more.amount() * more.unit().millis();
      case WORKING_MINUTES, WORKING_HOURS ->
          calendar.plusOffice(due, more.amount() * more.unit().millis());
      case WORKING_DAYS -> calendar.plusOffice(due, more.amount() * calendar.dayLength());
      case CALENDAR_DAYS ->
          Math.max(
              due, calendar.closing(calendar.rollForward(calendar.dayOf(due) + more.amount())));
    };
  }

  private static Instant at(long millis) {
    return Instant.ofEpochMilli(millis);
  }
}
