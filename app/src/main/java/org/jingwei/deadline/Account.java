// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.deadline;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Writes the account of one deadline: the same reckoning, told step by step. */
final class Account {

  private final WorkCalendar calendar;
  private final Course course;
  private final Reckoning reckoning;
  private final Due due;

  Account(WorkCalendar calendar, Course course) {
    this.calendar = calendar;
    this.course = course;
    this.reckoning = new Reckoning(calendar, course);
    this.due = reckoning.due();
  }

  Explanation explain() {
    List<Step> steps = new ArrayList<>();
    steps.add(new Step.Started(course.start(), course.limit()));
    opening(steps);
    List<Step> middle = new ArrayList<>(reckoning.events());
    if (!course.limit().unit().roundTheClock()) {
      middle.addAll(daySteps());
    }
    middle.sort(Comparator.comparing(this::when));
    steps.addAll(middle);
    if (reckoning.countsDays()) {
      rolling(steps);
    }
    if (course.isProvisional(calendar, due.at())) {
      steps.add(new Step.Provisional(calendar.coveredUntil()));
    }
    Bound bound = course.bound();
    if (bound != null) {
      steps.add(new Step.Bounded(bound.at(), bound.by(), reckoning.unbounded()));
    }
    steps.add(new Step.Ends(due.at()));
    return new Explanation(steps, calendar.zone());
  }

  private void opening(List<Step> steps) {
    LocalDate startDay = calendar.dateOf(course.start());
    switch (course.limit().unit()) {
      case MINUTES, HOURS -> steps.add(new Step.RunsRoundTheClock());
      case WORKING_MINUTES, WORKING_HOURS -> {
        long start = course.start().toEpochMilli();
        long opening = calendar.plusOffice(start, 1) - 1;
        if (opening > start) {
          steps.add(new Step.WaitedForOpening(Instant.ofEpochMilli(opening)));
        }
      }
      case WORKING_DAYS -> steps.add(new Step.CountedFrom(calendar.workingDaysAfter(startDay, 1)));
      case CALENDAR_DAYS -> steps.add(new Step.CountedFrom(startDay.plusDays(1)));
    }
  }

  private List<Step> daySteps() {
    List<Step> steps = new ArrayList<>();
    LocalDate first = calendar.dateOf(course.start());
    LocalDate last = calendar.dateOf(reckoning.unbounded());
    for (LocalDate day = first; !day.isAfter(last); day = day.plusDays(1)) {
      if (isWithinPause(day) || (day.equals(first) && startDayIsOut())) {
        continue;
      }
      String name = nameOf(day);
      if (!calendar.isWorkingDay(day)) {
        skip(steps, day, name);
      } else if (calendar.findAnnounced(day).isPresent()) {
        steps.add(new Step.MakeUpDayCounted(day, name));
      }
    }
    return steps;
  }

  private static void skip(List<Step> steps, LocalDate day, String name) {
    if (!steps.isEmpty()
        && steps.getLast() instanceof Step.DaysOffSkipped(var from, var to, var before)
        && to.plusDays(1).equals(day)
        && before.equals(name)) {
      steps.removeLast();
      steps.add(new Step.DaysOffSkipped(from, day, name));
    } else {
      steps.add(new Step.DaysOffSkipped(day, day, name));
    }
  }

  private boolean startDayIsOut() {
    return course.limit().unit() == LimitUnit.WORKING_DAYS;
  }

  private boolean isWithinPause(LocalDate day) {
    return course.pauses().stream()
        .anyMatch(p ->
            p.to() != null
                && day.isAfter(calendar.dateOf(p.from()))
                && day.isBefore(calendar.dateOf(p.to())));
  }

  private void rolling(List<Step> steps) {
    LocalDate last = LocalDate.ofEpochDay(reckoning.lastDay());
    LocalDate rolled = calendar.rollForward(last);
    if (!rolled.equals(last)) {
      steps.add(new Step.RolledForward(last, rolled, nameOf(last)));
    }
    if (due.isDoubtful()) {
      steps.add(new Step.RollUnconfirmed(due.alarmAt()));
    }
  }

  private String nameOf(LocalDate day) {
    return calendar.findAnnounced(day).map(CalendarDay::name).orElse("");
  }

  private Instant when(Step step) {
    return switch (step) {
      case Step.DaysOffSkipped s -> s.from().atStartOfDay(calendar.zone()).toInstant();
      case Step.MakeUpDayCounted s -> s.date().atStartOfDay(calendar.zone()).toInstant();
      case Step.Paused s -> s.from();
      case Step.Standing s -> s.since();
      case Step.Extended s -> s.askedAt();
      default -> course.start();
    };
  }
}
