// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.deadline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jingwei.deadline.Calendars.STATUTORY;
import static org.jingwei.deadline.Calendars.at;

import org.junit.jupiter.api.Test;

class AlertRuleTests {

  private static final AlertRule RULE = AlertRule.USUAL;

  @Test
  void remindsAtThreeQuartersOfTheTimeThatCounts() {
    assertThat(
            RULE.reminder(
                STATUTORY, LimitUnit.HOURS, at("2025-06-16T19:00"), at("2025-06-16T23:00")))
        .isEqualTo(at("2025-06-16T22:00"));
    assertThat(
            RULE.reminder(
                STATUTORY, LimitUnit.WORKING_HOURS, at("2025-06-16T09:00"), at("2025-06-17T09:00")))
        .isEqualTo(at("2025-06-16T17:00"));
  }

  @Test
  void remindsAtMostAWorkingDayBefore() {
    assertThat(
            RULE.reminder(
                STATUTORY, LimitUnit.MINUTES, at("2025-06-16T00:00"), at("2025-06-20T00:00")))
        .isEqualTo(at("2025-06-19T16:00"));
  }

  @Test
  void escalatesEveryTwoHoursOrEveryWorkingDay() {
    assertThat(RULE.nextEscalation(STATUTORY, LimitUnit.MINUTES, at("2025-06-16T23:00")))
        .isEqualTo(at("2025-06-17T01:00"));
    assertThat(RULE.nextEscalation(STATUTORY, LimitUnit.WORKING_DAYS, at("2025-06-16T09:00")))
        .isEqualTo(at("2025-06-17T09:00"));
  }
}
