// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.deadline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jingwei.deadline.Calendars.STATUTORY;
import static org.jingwei.deadline.Calendars.at;
import static org.jingwei.deadline.Calendars.limit;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jingwei.shared.Words;
import org.junit.jupiter.api.Test;

class CourseTests {

  @Test
  void countsTheMakeUpSaturdayAfterTheOctoberHolidays() {
    assertThat(due("2025-09-29T10:00", 5, LimitUnit.WORKING_DAYS))
        .isEqualTo(at("2025-10-13T18:00"));
  }

  @Test
  void rollsSixtyDaysFromASaturdayToMonday() {
    assertThat(due("2025-09-30T09:00", 60, LimitUnit.CALENDAR_DAYS))
        .isEqualTo(at("2025-12-01T18:00"));
  }

  @Test
  void givesAMediationAgreementThirtyDaysForJointConfirmation() {
    assertThat(due("2025-01-15T16:00", 30, LimitUnit.CALENDAR_DAYS))
        .isEqualTo(at("2025-02-14T18:00"));
  }

  @Test
  void alarmsOnTheEarlierDayWhileRollingIsUnconfirmed() {
    TimeLimit petition =
        new TimeLimit(
            "petition",
            null,
            Stage.RESOLVE,
            60,
            LimitUnit.CALENDAR_DAYS,
            new Words("信访工作条例 34", ""),
            LastDayOff.UNCONFIRMED);
    Due due = Course.of(at("2025-09-30T09:00"), petition).due(STATUTORY);
    assertThat(due.at()).isEqualTo(at("2025-12-01T18:00"));
    assertThat(due.alarmAt()).isEqualTo(at("2025-11-29T18:00"));
    assertThat(due.isDoubtful()).isTrue();
  }

  @Test
  void takesTheEarlierOfOurDeadlineAndOneFromOutside() {
    Instant ours = at("2025-06-23T18:00");
    assertThat(bounded("2025-06-19T12:00")).isEqualTo(at("2025-06-19T12:00"));
    assertThat(bounded("2025-06-30T12:00")).isEqualTo(ours);
  }

  @Test
  void leavesNoTimeWhereTheDeadlineFromOutsideHadPassedBefore() {
    assertThat(bounded("2025-06-01T12:00")).isEqualTo(at("2025-06-16T09:00"));
  }

  @Test
  void letsNoExtensionOfOursMoveADeadlineFromOutside() {
    Course course =
        new Course(
            at("2025-06-16T09:00"),
            limit(5, LimitUnit.WORKING_DAYS),
            List.of(),
            List.of(new Extension(at("2025-06-17T09:00"), 5, LimitUnit.WORKING_DAYS)),
            new Bound(at("2025-06-19T12:00"), LINE));
    assertThat(course.due(STATUTORY).at()).isEqualTo(at("2025-06-19T12:00"));
    assertThat(course.explain(STATUTORY).steps())
        .contains(new Step.Bounded(at("2025-06-19T12:00"), LINE, at("2025-06-30T18:00")));
  }

  private static final Words LINE = new Words("热线", "line");

  private static Instant bounded(String bound) {
    Course course = Course.of(at("2025-06-16T09:00"), limit(5, LimitUnit.WORKING_DAYS));
    return course.boundBy(new Bound(at(bound), LINE)).due(STATUTORY).at();
  }

  @Test
  void doesNotCountTheStartingDayEvenInTheMorning() {
    assertThat(due("2025-06-16T00:00", 1, LimitUnit.WORKING_DAYS))
        .isEqualTo(at("2025-06-17T18:00"));
  }

  @Test
  void countsWorkingHoursOverNoonNightAndWeekend() {
    assertThat(due("2025-06-20T11:30", 8, LimitUnit.WORKING_HOURS))
        .isEqualTo(at("2025-06-23T11:30"));
  }

  @Test
  void endsAtTheCloseOfASessionAndNotAtTheNextOpening() {
    assertThat(due("2025-06-16T08:00", 4, LimitUnit.WORKING_HOURS))
        .isEqualTo(at("2025-06-16T12:00"));
  }

  @Test
  void startsWorkingHoursAtTheNextOpening() {
    assertThat(due("2025-06-20T20:00", 2, LimitUnit.WORKING_HOURS))
        .isEqualTo(at("2025-06-23T10:00"));
  }

  @Test
  void runsUrgentWorkingHoursRoundTheClock() {
    TimeLimit urgent = limit(2, LimitUnit.WORKING_HOURS).runningFor(Urgency.URGENT);
    assertThat(Course.of(at("2025-10-01T23:30"), urgent).due(STATUTORY).at())
        .isEqualTo(at("2025-10-02T01:30"));
  }

  @Test
  void marksADeadlineInAYearThatIsNotAnnouncedAsProvisional() {
    Course course = Course.of(at("2026-12-28T10:00"), Calendars.limit(5, LimitUnit.WORKING_DAYS));
    Instant due = course.due(Calendars.STATUTORY).at();
    assertThat(due).isEqualTo(at("2027-01-05T18:00"));
    assertThat(course.isProvisional(Calendars.STATUTORY, due)).isTrue();
    assertThat(course.explain(Calendars.STATUTORY).steps())
        .contains(
            new Step.DaysOffSkipped(LocalDate.of(2027, 1, 1), LocalDate.of(2027, 1, 1), "元旦"),
            new Step.Provisional(LocalDate.of(2026, 12, 31)));
    assertThat(due("2026-12-02T10:00", 30, LimitUnit.CALENDAR_DAYS))
        .isEqualTo(at("2027-01-04T18:00"));
    assertThat(due("2026-12-31T23:00", 2, LimitUnit.HOURS)).isEqualTo(at("2027-01-01T01:00"));
  }

  @Test
  void keepsTheLastWorkingDayOfTheLastYearWithinReach() {
    assertThat(due("2026-12-30T10:00", 1, LimitUnit.WORKING_DAYS))
        .isEqualTo(at("2026-12-31T18:00"));
  }

  @Test
  void movesAWorkingDayLimitByTheOfficeTimeOfAPause() {
    Course course =
        course("2025-06-16T09:00", 5, LimitUnit.WORKING_DAYS)
            .pauses(pause("2025-06-17T10:00", "2025-06-19T15:00"))
            .course();
    assertThat(course.due(STATUTORY).at()).isEqualTo(at("2025-06-26T11:00"));
  }

  @Test
  void movesACalendarDayLimitByWholeDays() {
    Course course =
        course("2025-06-02T09:00", 30, LimitUnit.CALENDAR_DAYS)
            .pauses(pause("2025-06-10T10:00", "2025-06-17T15:00"))
            .course();
    assertThat(course.due(STATUTORY).at()).isEqualTo(at("2025-07-09T18:00"));
  }

  @Test
  void countsOverlappingPausesOnce() {
    Course course =
        course("2025-06-16T09:00", 10, LimitUnit.HOURS)
            .pauses(
                pause("2025-06-16T10:00", "2025-06-16T12:00"),
                pause("2025-06-16T11:00", "2025-06-16T13:00"))
            .course();
    assertThat(course.due(STATUTORY).at()).isEqualTo(at("2025-06-16T22:00"));
  }

  @Test
  void ignoresAPauseThatBeginsAfterTheDeadline() {
    Course course =
        course("2025-06-16T09:00", 1, LimitUnit.HOURS)
            .pauses(pause("2025-06-16T10:00", "2025-06-16T12:00"))
            .course();
    assertThat(course.due(STATUTORY).at()).isEqualTo(at("2025-06-16T10:00"));
  }

  @Test
  void addsAnExtensionToTheUnrolledDays() {
    Course course =
        course("2025-09-30T09:00", 60, LimitUnit.CALENDAR_DAYS)
            .extensions(new Extension(at("2025-11-20T09:00"), 30, LimitUnit.CALENDAR_DAYS))
            .course();
    assertThat(course.due(STATUTORY).at()).isEqualTo(at("2025-12-29T18:00"));
  }

  @Test
  void ignoresAnExtensionAskedForAfterTheDeadline() {
    Course course =
        course("2025-06-16T09:00", 1, LimitUnit.WORKING_DAYS)
            .extensions(new Extension(at("2025-06-17T18:01"), 1, LimitUnit.WORKING_DAYS))
            .course();
    assertThat(course.due(STATUTORY).at()).isEqualTo(at("2025-06-17T18:00"));
  }

  @Test
  void letsAPauseCountThatFallsIntoAnExtension() {
    Course course =
        course("2025-06-16T09:00", 1, LimitUnit.WORKING_DAYS)
            .extensions(new Extension(at("2025-06-17T10:00"), 1, LimitUnit.WORKING_DAYS))
            .pauses(pause("2025-06-18T10:00", "2025-06-18T11:00"))
            .course();
    assertThat(course.due(STATUTORY).at()).isEqualTo(at("2025-06-19T09:00"));
  }

  private static Instant due(String start, int amount, LimitUnit unit) {
    return Course.of(at(start), limit(amount, unit)).due(STATUTORY).at();
  }

  private static Pause pause(String from, String to) {
    return new Pause(at(from), at(to), PauseCause.SUSPENSION);
  }

  private static Draft course(String start, int amount, LimitUnit unit) {
    return new Draft(Course.of(at(start), limit(amount, unit)));
  }

  private record Draft(Course course) {
    Draft pauses(Pause... pauses) {
      return new Draft(
          new Course(course.start(), course.limit(), List.of(pauses), course.extensions()));
    }

    Draft extensions(Extension... extensions) {
      return new Draft(
          new Course(course.start(), course.limit(), course.pauses(), List.of(extensions)));
    }
  }
}
