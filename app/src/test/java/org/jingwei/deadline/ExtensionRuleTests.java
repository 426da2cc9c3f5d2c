// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.deadline;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.jingwei.shared.Refusal;
import org.junit.jupiter.api.Test;

class ExtensionRuleTests {

  private static final Instant DUE = Calendars.at("2025-06-20T18:00");

  private static ExtensionGrant grant(Instant asked, long by, int amount, LimitUnit unit) {
    return new ExtensionGrant(asked, 2, asked, by, amount, unit, "情况复杂");
  }

  private static ExtensionGrant days(int amount) {
    return grant(DUE, 3, amount, LimitUnit.CALENDAR_DAYS);
  }

  private static String refusal(ExtensionRule rule, ExtensionGrant grant, int before) {
    return rule.refusal(grant, DUE, before).map(Refusal::code).orElse("granted");
  }

  @Test
  void aPetitionIsExtendedOnceByThirtyDaysAtMost() {
    assertThat(refusal(ExtensionRule.PETITION, days(30), 0)).isEqualTo("granted");
    assertThat(refusal(ExtensionRule.PETITION, days(31), 0)).isEqualTo("extension-length");
    assertThat(refusal(ExtensionRule.PETITION, days(30), 1)).isEqualTo("extension-too-many");
  }

  @Test
  void anOrdinaryMatterIsExtendedTwiceByADayAtLeast() {
    assertThat(refusal(ExtensionRule.ORDINARY, days(1), 1)).isEqualTo("granted");
    assertThat(refusal(ExtensionRule.ORDINARY, days(1), 2)).isEqualTo("extension-too-many");
    assertThat(refusal(ExtensionRule.ORDINARY, days(0), 0)).isEqualTo("extension-length");
  }

  @Test
  void hoursAreShorterThanAnyMeasureOfDays() {
    ExtensionGrant hours = grant(DUE, 3, 48, LimitUnit.HOURS);
    assertThat(refusal(ExtensionRule.PETITION, hours, 0)).isEqualTo("granted");
    ExtensionGrant none = grant(DUE, 3, 0, LimitUnit.HOURS);
    assertThat(refusal(ExtensionRule.PETITION, none, 0)).isEqualTo("extension-length");
  }

  @Test
  void itIsAskedForByTheDeadlineAndApprovedByAnother() {
    ExtensionGrant late = grant(DUE.plusMillis(1), 3, 5, LimitUnit.WORKING_DAYS);
    assertThat(refusal(ExtensionRule.ORDINARY, late, 0)).isEqualTo("extension-too-late");
    ExtensionGrant own = grant(DUE, 2, 5, LimitUnit.WORKING_DAYS);
    assertThat(refusal(ExtensionRule.ORDINARY, own, 0)).isEqualTo("extension-approved-by-asker");
  }
}
