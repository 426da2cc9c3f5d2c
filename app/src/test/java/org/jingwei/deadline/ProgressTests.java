// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.deadline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.jingwei.deadline.Calendars.STATUTORY;
import static org.jingwei.deadline.Calendars.at;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class ProgressTests {

  @Test
  void leavesTheSameOfficeTimeOverAWeekend() {
    var friday = progress("2025-06-20T18:00");
    var sunday = progress("2025-06-22T12:00");
    assertThat(friday).isEqualTo(sunday);
    assertThat(friday.left()).isEqualTo(Duration.ofHours(8));
    assertThat(friday.usedShare()).isEqualTo(40 / 48.0, within(0.001));
  }

  @Test
  void goesBelowZeroWhenOverdue() {
    var late = progress("2025-06-24T09:00");
    assertThat(late.isOverdue()).isTrue();
    assertThat(late.left()).isEqualTo(Duration.ofHours(-1));
    assertThat(late.usedShare()).isGreaterThan(1);
  }

  @Test
  void isOverdueInTheEveningThoughNoOfficeHourHasPassedSince() {
    var evening = progress("2025-06-23T20:34");
    assertThat(evening.isOverdue()).isTrue();
    assertThat(evening.left()).isEqualTo(Duration.ofMinutes(-154));
    assertThat(evening.roundTheClock()).isTrue();
    assertThat(progress("2025-06-23T18:00").isOverdue()).isFalse();
  }

  @Test
  void countsPlainTimeRoundTheClock() {
    var urgent =
        Progress.of(
            STATUTORY,
            LimitUnit.HOURS,
            at("2025-06-21T10:00"),
            at("2025-06-21T12:00"),
            at("2025-06-21T11:30"));
    assertThat(urgent).isEqualTo(new Progress(0.75, Duration.ofMinutes(30), true));
  }

  private static Progress progress(String now) {
    return Progress.of(
        STATUTORY, LimitUnit.WORKING_DAYS, at("2025-06-16T08:00"), at("2025-06-23T18:00"), at(now));
  }
}
