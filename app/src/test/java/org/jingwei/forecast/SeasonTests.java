// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.forecast;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.time.MonthDay;
import org.junit.jupiter.api.Test;

class SeasonTests {

  private static final Season FIRES = new Season(MonthDay.of(11, 1), MonthDay.of(4, 30), 2);

  @Test
  void aSeasonMayRunOverTheTurnOfTheYear() {
    assertThat(FIRES.covers(LocalDate.of(2026, 11, 1))).isTrue();
    assertThat(FIRES.covers(LocalDate.of(2027, 1, 15))).isTrue();
    assertThat(FIRES.covers(LocalDate.of(2027, 4, 30))).isTrue();
    assertThat(FIRES.covers(LocalDate.of(2027, 5, 1))).isFalse();
  }

  @Test
  void aWeekInSeasonIsFactorTimesAWeekOutsideAndTheYearIsOneOnAverage() {
    double inside = FIRES.at(LocalDate.of(2027, 1, 11));
    double outside = FIRES.at(LocalDate.of(2027, 7, 5));
    assertThat(inside / outside).isCloseTo(2, within(1e-9));
    double sum = 0;
    for (int week = 0; week < 52; week++) {
      sum += FIRES.at(LocalDate.of(2026, 1, 5).plusWeeks(week));
    }
    assertThat(sum / 52).isCloseTo(1, within(0.01));
  }

  @Test
  void saysInHowManyDaysItBegins() {
    assertThat(FIRES.daysUntil(LocalDate.of(2026, 10, 31))).isEqualTo(1);
    assertThat(FIRES.daysUntil(LocalDate.of(2027, 2, 1))).isZero();
    Season spring = new Season(MonthDay.of(3, 1), MonthDay.of(3, 31), 2);
    assertThat(spring.daysUntil(LocalDate.of(2026, 12, 31))).isEqualTo(60);
  }

  @Test
  void aWeekOnItsEdgeCountsByItsDays() {
    double edge = FIRES.at(LocalDate.of(2026, 10, 26));
    assertThat(edge)
        .isBetween(FIRES.at(LocalDate.of(2026, 7, 6)), FIRES.at(LocalDate.of(2027, 1, 4)));
    assertThat(Season.NONE.at(LocalDate.of(2026, 2, 23))).isEqualTo(1);
  }
}
