// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.console.resident;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jingwei.console.kit.Chip;
import org.jingwei.console.kit.Say;
import org.jingwei.deadline.CaseClock;
import org.jingwei.deadline.Deadlines;
import org.jingwei.deadline.Progress;
import org.jingwei.shared.CountyCode;
import org.jspecify.annotations.Nullable;

/** The deadline chip of a clock. */
record DueChip(Deadlines deadlines, CountyCode county, Instant now, Say say) {

  @Nullable Chip of(@Nullable CaseClock clock) {
    if (clock == null) {
      return null;
    }
    boolean paused = clock.pausedAt() != null;
    Progress progress = at(clock, clock.pausedAt() == null ? now : clock.pausedAt());
    Duration whole = at(clock, clock.course().start()).left();
    boolean working = !progress.roundTheClock();
    List<Chip.Step> how =
        clock.explanation().lines(say.locale()).stream()
            .map(line -> new Chip.Step(line, null))
            .toList();
    return paused
        ? Chip.paused(say.it("matter.own.paused"), progress.left(), whole, working, how)
        : Chip.running(clock.dueAt(), progress.left(), whole, working, how);
  }

  private Progress at(CaseClock clock, Instant when) {
    return deadlines.progress(
        county, clock.course().limit().unit(), clock.course().start(), clock.dueAt(), when);
  }
}
