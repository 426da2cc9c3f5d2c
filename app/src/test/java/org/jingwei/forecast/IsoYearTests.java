// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.forecast;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class IsoYearTests {

  private static final LocalDate WEEK_53_OF_2026 = LocalDate.of(2026, 12, 28);

  @Test
  void aFiftyThirdWeekCountsAsTheFiftySecond() {
    assertThat(IsoYear.weekOf(WEEK_53_OF_2026)).isEqualTo(52);
    assertThat(IsoYear.weekOf(WEEK_53_OF_2026.minusWeeks(1))).isEqualTo(52);
    assertThat(IsoYear.sameWeekLastYear(WEEK_53_OF_2026)).isEqualTo(LocalDate.of(2025, 12, 22));
  }

  @Test
  void theFirstWeekMayBeginInTheOldYear() {
    LocalDate first = LocalDate.of(2025, 12, 29);
    assertThat(IsoYear.weekOf(first)).isEqualTo(1);
    assertThat(IsoYear.sameWeekLastYear(first)).isEqualTo(LocalDate.of(2024, 12, 30));
    assertThat(IsoYear.weekOf(WEEK_53_OF_2026.plusWeeks(1))).isEqualTo(1);
    assertThat(IsoYear.sameWeekLastYear(WEEK_53_OF_2026.plusWeeks(1))).isEqualTo(first);
  }

  @Test
  void everyWeekHasAWeekOfTheYearBeforeAboutAYearEarlier() {
    for (LocalDate monday = LocalDate.of(2020, 1, 6); monday.getYear() < 2040; ) {
      long days = monday.toEpochDay() - IsoYear.sameWeekLastYear(monday).toEpochDay();
      assertThat(days).isIn(364L, 371L);
      monday = monday.plusWeeks(1);
    }
  }
}
