// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.deadline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.jingwei.deadline.Calendars.STATUTORY;
import static org.jingwei.deadline.Calendars.at;

import java.time.LocalTime;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What cannot be, and what just can. */
class ImpossibleRulesTests {

  private static final LocalTime EIGHT = LocalTime.of(8, 0);
  private static final LocalTime NOON = LocalTime.of(12, 0);

  @Test
  void officeHoursHaveALength() {
    assertThatIllegalArgumentException().isThrownBy(() -> new OfficeHours.Session(EIGHT, EIGHT));
    assertThatIllegalArgumentException().isThrownBy(() -> new OfficeHours.Session(NOON, EIGHT));
    assertThatIllegalArgumentException().isThrownBy(() -> new OfficeHours(List.of()));
  }

  @Test
  void aLimitIsBetweenOneAndTenYearsOfMinutes() {
    for (int amount : new int[] {0, 6_000_001}) {
      assertThatIllegalArgumentException()
          .isThrownBy(() -> Calendars.limit(amount, LimitUnit.MINUTES));
    }
    for (int amount : new int[] {1, 6_000_000}) {
      assertThat(Calendars.limit(amount, LimitUnit.MINUTES).amount()).isEqualTo(amount);
    }
  }

  @Test
  void aPauseMayBeOfNoLengthButNotOfLess() {
    var start = at("2025-06-16T10:00");
    assertThat(new Pause(start, start, PauseCause.CHECK).to()).isEqualTo(start);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Pause(start, start.minusMillis(1), PauseCause.CHECK));
  }

  @Test
  void aPauseWithinAnotherMovesNothing() {
    var outer = new Pause(at("2025-06-16T10:00"), at("2025-06-16T15:00"), PauseCause.OBJECTION);
    var inner = new Pause(at("2025-06-16T11:00"), at("2025-06-16T12:00"), PauseCause.CHECK);
    var none = new Pause(at("2025-06-16T16:00"), at("2025-06-16T16:00"), PauseCause.CHECK);
    var limit = Calendars.limit(4, LimitUnit.HOURS);
    var once = new Course(at("2025-06-16T09:00"), limit, List.of(outer), List.of());
    var nested = new Course(at("2025-06-16T09:00"), limit, List.of(outer, inner, none), List.of());
    assertThat(nested.due(STATUTORY)).isEqualTo(once.due(STATUTORY));
    assertThat(nested.explain(STATUTORY).steps()).isEqualTo(once.explain(STATUTORY).steps());
  }

  @Test
  void moreTimeAskedForAtTheVeryDeadlineCounts() {
    var limit = Calendars.limit(4, LimitUnit.HOURS);
    var asked = List.of(new Extension(at("2025-06-16T13:00"), 2, LimitUnit.HOURS));
    var course = new Course(at("2025-06-16T09:00"), limit, List.of(), asked);
    assertThat(course.due(STATUTORY).at()).isEqualTo(at("2025-06-16T15:00"));
  }
}
