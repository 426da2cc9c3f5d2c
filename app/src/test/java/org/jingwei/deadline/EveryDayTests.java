// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.deadline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jingwei.deadline.Calendars.SHANGHAI;
import static org.jingwei.deadline.Calendars.STATUTORY;
import static org.jingwei.deadline.Calendars.limit;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.NavigableMap;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Against the table of every day from 2004 to 2026, by naive counting. */
class EveryDayTests {

  private static final LocalDate END = LocalDate.of(2026, 11, 1);

  @Test
  void worksTheVeryDaysOfTheTable() {
    var oracle = Calendars.oracle();
    assertThat(oracle).hasSize(8401);
    oracle.forEach(
        (day, worked) -> assertThat(STATUTORY.isWorkingDay(day)).as("%s", day).isEqualTo(worked));
  }

  @Test
  void countsWorkingDaysFromEveryDayAsByHand() {
    var oracle = Calendars.oracle();
    for (LocalDate day : oracle.headMap(END).keySet()) {
      LocalDate byHand = day;
      for (int n = 1; n <= 20; n++) {
        byHand = nextWorked(oracle, byHand.plusDays(1));
        assertThat(STATUTORY.workingDaysAfter(day, n)).as("%s + %d", day, n).isEqualTo(byHand);
      }
    }
  }

  @Test
  void rollsEveryCalendarDayLimitOntoAWorkingDay() {
    var oracle = Calendars.oracle();
    for (LocalDate day : oracle.headMap(LocalDate.of(2026, 9, 20)).keySet()) {
      for (int n : new int[] {1, 7, 15, 30, 60}) {
        Instant due = due(day.atTime(15, 0).atZone(SHANGHAI).toInstant(), n);
        LocalDate byHand = nextWorked(oracle, day.plusDays(n));
        assertThat(due).isEqualTo(byHand.atTime(18, 0).atZone(SHANGHAI).toInstant());
      }
    }
  }

  @Test
  void countsWorkingHoursAsMinuteByMinute() {
    var oracle = Calendars.oracle();
    Random random = new Random(20040101);
    for (int sample = 0; sample < 400; sample++) {
      Instant start = Moments.between(random, 2004, 2026);
      int hours = 1 + random.nextInt(24);
      Instant due = Course.of(start, limit(hours, LimitUnit.WORKING_HOURS)).due(STATUTORY).at();
      assertThat(due).as("%d h from %s", hours, start).isEqualTo(byMinutes(oracle, start, hours));
      assertThat(STATUTORY.workingTime(start, due)).isEqualTo(Duration.ofHours(hours));
    }
  }

  private static Instant byMinutes(
      NavigableMap<LocalDate, Boolean> oracle, Instant start, int hours) {
    Instant now = start;
    for (int left = hours * 60; left > 0; now = now.plusSeconds(60)) {
      var local = now.atZone(SHANGHAI);
      LocalTime time = local.toLocalTime();
      boolean open = time.getHour() >= 8 && time.getHour() < 18 && !isNoon(time);
      if (open && oracle.getOrDefault(local.toLocalDate(), false)) {
        left--;
      }
    }
    return now;
  }

  private static boolean isNoon(LocalTime time) {
    return time.getHour() == 12 || time.getHour() == 13;
  }

  private static LocalDate nextWorked(NavigableMap<LocalDate, Boolean> oracle, LocalDate from) {
    LocalDate day = from;
    while (!oracle.getOrDefault(day, false)) {
      day = day.plusDays(1);
    }
    return day;
  }

  private static Instant due(Instant start, int days) {
    return Course.of(start, limit(days, LimitUnit.CALENDAR_DAYS)).due(STATUTORY).at();
  }
}
