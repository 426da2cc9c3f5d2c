// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.console.matter;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jingwei.console.kit.Chip;
import org.jingwei.console.kit.Say;
import org.jingwei.console.kit.Tone;
import org.jingwei.deadline.CaseClock;
import org.jingwei.deadline.ClockOutcome;
import org.jingwei.deadline.Deadlines;
import org.jingwei.deadline.Pause;
import org.jingwei.deadline.Progress;
import org.jingwei.deadline.Stage;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The clocks of a case file: the one that runs as a chip, all of them as a list. */
@Component
final class Deadline {

  private final Deadlines deadlines;

  Deadline(Deadlines deadlines) {
    this.deadlines = deadlines;
  }

  List<CaseClock> listClocks(Reading at) {
    return deadlines.explain(at.county(), at.file().id());
  }

  /** The clock that the case file's state waits for; null when none runs. */
  @Nullable Chip chip(Reading at, List<CaseClock> clocks) {
    Stage stage = at.file().stage();
    return clocks.stream()
        .filter(c -> c.stage() == stage && c.stoppedAt() == null)
        .reduce((earlier, later) -> later)
        .map(c -> chip(at, c))
        .orElse(null);
  }

  private Chip chip(Reading at, CaseClock clock) {
    Instant now = clock.pausedAt() == null ? at.now() : clock.pausedAt();
    Progress progress = progress(at, clock, now);
    Duration whole = progress(at, clock, clock.course().start()).left();
    List<Chip.Step> how =
        clock.explanation().lines(at.say().locale()).stream()
            .map(line -> new Chip.Step(line, null))
            .toList();
    boolean working = !progress.roundTheClock();
    return clock.pausedAt() == null
        ? Chip.running(clock.dueAt(), progress.left(), whole, working, how)
        : Chip.paused(cause(at.say(), clock), progress.left(), whole, working, how);
  }

  private Progress progress(Reading at, CaseClock clock, Instant now) {
    return deadlines.progress(
        at.county(), clock.course().limit().unit(), clock.course().start(), clock.dueAt(), now);
  }

  private static String cause(Say say, CaseClock clock) {
    return clock.course().pauses().stream()
        .filter(p -> p.to() == null)
        .map(Pause::cause)
        .map(cause -> say.it("pause." + cause.code()))
        .findFirst()
        .orElse("");
  }

  static List<Timed> list(Say say, List<CaseClock> clocks) {
    return clocks.stream()
        .map(c ->
            new Timed(
                say.it("stage." + c.stage().code()),
                state(say, c),
                c.course().start(),
                c.dueAt(),
                c.stoppedAt(),
                c.explanation().lines(say.locale())))
        .toList();
  }

  private static Mark state(Say say, CaseClock clock) {
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
        : new Mark(Tone.PAUSED, cause(say, clock), "");
  }
}
