// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.deadline;

import java.time.Instant;
import java.time.LocalDate;
import org.jingwei.shared.Words;

/** One step of the account of how a deadline came about. */
public sealed interface Step {

  /** The clock was started with this limit. */
  record Started(Instant at, TimeLimit limit) implements Step {}

  /** The limit runs at night and on days off too. */
  record RunsRoundTheClock() implements Step {}

  /** Started outside office hours: time begins to count at the next opening. */
  record WaitedForOpening(Instant opening) implements Step {}

  /** The starting day does not count; counting begins with this day (Civil Code, article 201). */
  record CountedFrom(LocalDate firstDay) implements Step {}

  /**
   * Days off in a row that did not count.
   *
   * @param name the holiday's name in Chinese; empty for a plain weekend
   */
  record DaysOffSkipped(LocalDate from, LocalDate to, String name) implements Step {}

  /** A weekend day that was worked and counted. */
  record MakeUpDayCounted(LocalDate date, String name) implements Step {}

  /**
   * The clock stood still and the deadline moved.
   *
   * @param before the deadline without this pause
   * @param after the deadline with it
   */
  record Paused(Instant from, Instant to, PauseCause cause, Instant before, Instant after)
      implements Step {}

  /** The clock stands still now; the deadline will move when it goes on. */
  record Standing(Instant since, PauseCause cause) implements Step {}

  /**
   * More time was granted.
   *
   * @param before the deadline without it
   * @param after the deadline with it
   */
  record Extended(Instant askedAt, int amount, LimitUnit unit, Instant before, Instant after)
      implements Step {}

  /** The last day was a day off, so the next working day is the last (article 203). */
  record RolledForward(LocalDate from, LocalDate to, String name) implements Step {}

  /** It is not confirmed that this limit rolls forward: alarm by the earlier instant. */
  record RollUnconfirmed(Instant alarmAt) implements Step {}

  /** The years after this day have no calendar yet: the deadline is set again when they have. */
  record Provisional(LocalDate coveredUntil) implements Step {}

  /**
   * Somebody outside set a deadline for the same work; the earlier holds.
   *
   * @param ours the deadline without it
   */
  record Bounded(Instant at, Words by, Instant ours) implements Step {

    /** Whether it is the one that holds. */
    public boolean holds() {
      return at.isBefore(ours);
    }
  }

  /** The deadline. */
  record Ends(Instant at) implements Step {}

  /** The clock was set under an earlier calendar, and what it was set to stays. */
  record SetByEarlierCalendar(Instant at) implements Step {}
}
