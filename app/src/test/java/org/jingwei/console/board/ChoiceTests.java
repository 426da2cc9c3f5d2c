// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.console.board;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import org.jingwei.insight.Period;
import org.junit.jupiter.api.Test;

class ChoiceTests {

  private static final LocalDate TODAY = LocalDate.of(2026, 3, 31);

  private static Choice of(String... query) {
    Map<String, String> map = new java.util.HashMap<>();
    for (int i = 0; i < query.length; i += 2) {
      map.put(query[i], query[i + 1]);
    }
    return Choice.of(map, TODAY);
  }

  private static String refusal(Choice choice) {
    return Objects.requireNonNull(choice.wrong()).code();
  }

  @Test
  void showsThirtyDaysWithTodayUnlessAskedOtherwise() {
    assertThat(of().period()).isEqualTo(new Period(LocalDate.of(2026, 3, 2), TODAY));
    assertThat(of("days", "8").days()).isEqualTo(30);
  }

  @Test
  void readsARangeOfTheReadersOwnUpToToday() {
    assertThat(of("from", "2026-01-01").period())
        .isEqualTo(new Period(LocalDate.of(2026, 1, 1), TODAY));
  }

  @Test
  void saysWhatIsWrongWithARangeAndKeepsWhatWasTyped() {
    assertThat(refusal(of("from", "1.3.2026"))).isEqualTo("range-unfit");
    assertThat(refusal(of("from", "2026-03-05", "to", "2026-03-04"))).isEqualTo("range-turned");
    assertThat(refusal(of("from", "2020-01-01"))).isEqualTo("range-long");
    assertThat(refusal(of("from", "+999999999-12-31"))).isNotEmpty();
    assertThat(of("from", "1.3.2026").from()).isEqualTo("1.3.2026");
  }

  @Test
  void takesOnlyATownForATown() {
    assertThat(of("town", "421127100").town()).isEqualTo("421127100");
    assertThat(of("town", "421127100001").town()).isEmpty();
    assertThat(of("town", "' or 1=1").town()).isEmpty();
  }
}
