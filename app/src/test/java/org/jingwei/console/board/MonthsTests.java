// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.console.board;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class MonthsTests {

  private static final LocalDate TODAY = LocalDate.of(2026, 3, 31);
  private static final YearMonth FEBRUARY = YearMonth.of(2026, 2);

  private static Months of(String... query) {
    Map<String, String> map = new HashMap<>();
    for (int i = 0; i < query.length; i += 2) {
      map.put(query[i], query[i + 1]);
    }
    return Months.of(map, TODAY);
  }

  private static String refusal(Months months) {
    return Objects.requireNonNull(months.wrong()).code();
  }

  @Test
  void showsThreeWholeMonthsUnlessAskedOtherwise() {
    assertThat(of()).isEqualTo(new Months(YearMonth.of(2025, 12), FEBRUARY, 3, null));
    assertThat(of("months", "1")).isEqualTo(new Months(FEBRUARY, FEBRUARY, 1, null));
    assertThat(of("months", "2").count()).isEqualTo(3);
    assertThat(of("days", "30").count()).isEqualTo(3);
  }

  @Test
  void readsMonthsAndTheDaysThatMakeWholeOnes() {
    assertThat(of("from", "2026-01", "to", "2026-02"))
        .isEqualTo(of("from", "2026-01-01", "to", "2026-02-28"))
        .isEqualTo(new Months(YearMonth.of(2026, 1), FEBRUARY, 0, null));
    assertThat(of("from", "2026-01").to()).isEqualTo(FEBRUARY);
  }

  @Test
  void tellsNothingOfPartsOfAMonth() {
    assertThat(refusal(of("from", "2026-01-02", "to", "2026-02-28"))).isEqualTo("range-months");
    assertThat(refusal(of("from", "2026-01-01", "to", "2026-02-27"))).isEqualTo("range-months");
    assertThat(refusal(of("from", "1.3.2026"))).isEqualTo("range-months");
    assertThat(refusal(of("to", "2026-03"))).isEqualTo("range-months-told");
    assertThat(refusal(of("from", "2025-02"))).isEqualTo("range-months-told");
    assertThat(of("from", "2025-03").wrong()).isNull();
    assertThat(refusal(of("from", "2026-02", "to", "2026-01"))).isEqualTo("range-turned");
    assertThat(refusal(of("from", "+999999999-12"))).isNotEmpty();
  }
}
