// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.deadline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.jingwei.deadline.Calendars.SHANGHAI;
import static org.jingwei.deadline.Calendars.STATUTORY;
import static org.jingwei.deadline.Calendars.at;

import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.jingwei.shared.Outcome;
import org.jingwei.shared.Refusal;
import org.junit.jupiter.api.Test;

class WorkCalendarTests {

  private static final CalendarDay NEW_YEAR = off("2025-01-01");

  @Test
  void refusesAYearThatNobodyHasAnnounced() {
    assertThat(refusals(2025, 2026, NEW_YEAR))
        .extracting(Refusal::code)
        .containsExactly("calendar-year-missing");
  }

  @Test
  void refusesADayOutsideItsYears() {
    assertThat(refusals(2025, 2025, NEW_YEAR, off("2026-01-01")))
        .extracting(Refusal::code)
        .containsExactly("calendar-day-outside-years");
  }

  @Test
  void refusesADayGivenTwice() {
    assertThat(refusals(2025, 2025, NEW_YEAR, NEW_YEAR))
        .extracting(Refusal::code)
        .containsExactly("calendar-day-twice");
  }

  @Test
  void refusesAZoneThatShifts() {
    var outcome =
        WorkCalendar.of(
            ZoneId.of("Europe/Berlin"), OfficeHours.USUAL, 2025, 2025, List.of(NEW_YEAR));
    assertThat(outcome).isInstanceOf(Outcome.Refused.class);
  }

  @Test
  void doesNotKnowDaysOutsideItsYears() {
    assertThatThrownBy(() -> STATUTORY.isWorkingDay(LocalDate.of(2037, 1, 1)))
        .isInstanceOf(MissingCalendarYear.class);
    assertThatThrownBy(() -> STATUTORY.isWorkingDay(LocalDate.of(2003, 12, 31)))
        .isInstanceOf(MissingCalendarYear.class);
  }

  @Test
  void knowsProvisionallyWhatTheLawSaysOfAYearThatIsNotAnnounced() {
    assertThat(STATUTORY.isProvisional(at("2026-12-31T23:59"))).isFalse();
    assertThat(STATUTORY.isProvisional(at("2027-01-01T00:00"))).isTrue();
    assertThat(STATUTORY.isWorkingDay(LocalDate.of(2027, 1, 1))).isFalse();
    assertThat(STATUTORY.isWorkingDay(LocalDate.of(2027, 1, 4))).isTrue();
    assertThat(STATUTORY.isWorkingDay(LocalDate.of(2027, 1, 9))).isFalse();
    assertThat(STATUTORY.isWorkingDay(LocalDate.of(2027, 10, 1))).isFalse();
  }

  @Test
  void measuresOnlyOfficeTime() {
    assertThat(STATUTORY.workingTime(at("2025-06-20T17:00"), at("2025-06-23T09:00")))
        .isEqualTo(Duration.ofHours(2));
    assertThat(STATUTORY.workingTime(at("2025-06-23T09:00"), at("2025-06-20T17:00")))
        .isEqualTo(Duration.ofHours(-2));
  }

  @Test
  void takesOtherOfficeHours() {
    WorkCalendar short_ = Calendars.read(OfficeHours.parse(List.of("09:00-12:00")));
    assertThat(short_.closing(LocalDate.of(2025, 6, 16))).isEqualTo(at("2025-06-16T12:00"));
    assertThat(short_.afterWorkingTime(at("2025-06-16T11:00"), Duration.ofHours(2)))
        .isEqualTo(at("2025-06-17T10:00"));
  }

  @Test
  void refusesOfficeHoursThatOverlapOrAreMiswritten() {
    assertThatThrownBy(() -> OfficeHours.parse(List.of("08:00-12:00", "11:00-18:00")))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> OfficeHours.parse(List.of("8-12")))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private static List<Refusal> refusals(int first, int last, CalendarDay... days) {
    return switch (WorkCalendar.of(SHANGHAI, OfficeHours.USUAL, first, last, List.of(days))) {
      case Outcome.Refused<WorkCalendar>(var refusals) -> refusals;
      case Outcome.Done<WorkCalendar> done -> throw new AssertionError("accepted: " + done);
    };
  }

  private static CalendarDay off(String date) {
    return new CalendarDay(LocalDate.parse(date), "元旦", CalendarDay.Kind.OFF);
  }

  @Test
  void refusesYearsThatAreNoRange() {
    assertThat(refusals(2026, 2025, NEW_YEAR))
        .extracting(Refusal::code)
        .containsExactly("calendar-years");
    assertThat(refusals(2025, 2226, NEW_YEAR))
        .extracting(Refusal::code)
        .containsExactly("calendar-years");
    assertThat(refusals(2025, 2225, NEW_YEAR))
        .extracting(Refusal::code)
        .containsOnly("calendar-year-missing");
  }

  @Test
  void refusesADayBeforeItsYears() {
    assertThat(refusals(2025, 2025, NEW_YEAR, off("2024-01-01")))
        .extracting(Refusal::code)
        .containsExactly("calendar-day-outside-years");
  }

  @Test
  void goesByTheNoticeAloneInItsYearsAndByTheLawAlonePastThem() {
    var calendar =
        WorkCalendar.of(SHANGHAI, OfficeHours.USUAL, 2025, 2025, List.of(NEW_YEAR)).orThrow();
    assertThat(calendar.isWorkingDay(LocalDate.of(2025, 5, 1))).isTrue();
    assertThat(calendar.isWorkingDay(LocalDate.of(2026, 5, 1))).isFalse();
    assertThat(calendar.findAnnounced(LocalDate.of(2026, 5, 1))).isPresent();
    assertThat(calendar.findAnnounced(LocalDate.of(2026, 5, 6))).isEmpty();
    assertThat(calendar.findAnnounced(LocalDate.of(2025, 5, 1))).isEmpty();
  }

  @Test
  void noTimeIsNoTimeAlsoAtNight() {
    assertThat(STATUTORY.afterWorkingTime(at("2025-06-16T22:00"), Duration.ZERO))
        .isEqualTo(at("2025-06-16T22:00"));
  }

  @Test
  void theMorningsLastInstantIsNotTheAfternoonsFirst() {
    var morning = Duration.ofHours(4);
    assertThat(STATUTORY.afterWorkingTime(at("2025-06-16T08:00"), morning))
        .isEqualTo(at("2025-06-16T12:00"));
    assertThat(STATUTORY.afterWorkingTime(at("2025-06-16T08:00"), morning.plusMillis(1)))
        .isEqualTo(at("2025-06-16T14:00").plusMillis(1));
  }

  @Test
  void knowsItsFirstDay() {
    assertThat(STATUTORY.isWorkingDay(LocalDate.of(2004, 1, 1))).isFalse();
  }

  @Test
  void saysWhichYearIsMissingWhereTheDaysEnd() {
    assertThatThrownBy(() -> STATUTORY.workingDaysAfter(LocalDate.of(2036, 12, 31), 1))
        .isInstanceOf(MissingCalendarYear.class);
  }
}
