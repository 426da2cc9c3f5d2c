// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.console.matter;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import org.jingwei.console.kit.Chips;
import org.jingwei.console.kit.Say;
import org.jingwei.console.kit.Tone;
import org.jingwei.deadline.CaseClock;
import org.jingwei.deadline.ClockOutcome;
import org.jspecify.annotations.Nullable;

/** One clock of the case file, with the account of its deadline. */
public record Timed(
    String stage,
    Mark state,
    Instant startedAt,
    Instant dueAt,
    @Nullable Instant stoppedAt,
    List<String> account) {

  public Timed {
    account = List.copyOf(account);
  }

  /** Of clocks that start together the one that ends first comes first. */
  static final Comparator<Timed> AS_THEY_END =
      Comparator.comparing(Timed::startedAt).thenComparing(Timed::dueAt);

  static Timed of(CaseClock clock, Say say) {
    return new Timed(
        say.it("stage." + clock.stage().code()),
        state(clock, say),
        clock.course().start(),
        clock.dueAt(),
        clock.stoppedAt(),
        clock.explanation().lines(say.locale()));
  }

  private static Mark state(CaseClock clock, Say say) {
    ClockOutcome outcome = clock.outcome();
    if (outcome != null) {
      Tone tone =
          switch (outcome) {
            case IN_TIME -> Tone.FINE;
            case OVERDUE -> Tone.OVER;
            case CANCELLED -> Tone.PLAIN;
          };
      String words = say.it("outcome." + outcome.code());
      return new Mark(tone, clock.exempted() ? say.it("matter.exempted", words) : words, "");
    }
    return clock.pausedAt() == null
        ? new Mark(Tone.PLAIN, say.it("matter.clock.runs"), "clock")
        : new Mark(Tone.PAUSED, Chips.why(clock, say), "");
  }
}
