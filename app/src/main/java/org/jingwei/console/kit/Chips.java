// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.console.kit;

import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jingwei.casework.CaseFile;
import org.jingwei.deadline.CaseClock;
import org.jingwei.deadline.Deadlines;
import org.jingwei.deadline.PauseCause;
import org.jingwei.deadline.Progress;
import org.jingwei.shared.CountyCode;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Makes the deadline chips of case files: everywhere a clock is shown, it is this one. */
@Component
public final class Chips {

  private static final int SOON = 75;

  private final Deadlines deadlines;
  private final Clock clock;

  Chips(Deadlines deadlines, Clock clock) {
    this.deadlines = deadlines;
    this.clock = clock;
  }

  /** The chip of each case file whose present stage has a clock, by its id: read together. */
  public Map<Long, Chip> of(CountyCode county, Collection<CaseFile> files, Say say) {
    Map<Long, CaseFile> byId = new HashMap<>();
    files.stream().filter(f -> f.stage() != null).forEach(f -> byId.put(f.id(), f));
    Map<Long, Chip> chips = new HashMap<>();
    for (CaseClock one : deadlines.explainOpen(county, byId.keySet())) {
      CaseFile file = byId.get(one.caseFile());
      if (file != null && file.stage() == one.stage()) {
        chips.put(file.id(), of(county, one, why(one, say), say));
      }
    }
    return chips;
  }

  /** The chip of the clock that the case file's state waits for; null when none runs. */
  public @Nullable Chip of(CaseFile file, List<CaseClock> clocks, Say say) {
    return clocks.stream()
        .filter(one -> one.stage() == file.stage() && one.stoppedAt() == null)
        .reduce((earlier, later) -> later)
        .map(one -> of(file.county(), one, why(one, say), say))
        .orElse(null);
  }

  /**
   * The chip of a clock.
   *
   * @param why what to say of a pause, where its cause is not for this reader
   */
  public Chip of(CountyCode county, CaseClock one, String why, Say say) {
    Instant paused = one.pausedAt();
    Progress progress =
        deadlines.progress(
            county,
            one.course().limit().unit(),
            one.course().start(),
            one.dueAt(),
            paused == null ? clock.instant() : paused);
    int used = (int) Math.clamp((long) (progress.usedShare() * 100), 0, 100);
    return new Chip(
        paused == null ? tone(progress, used) : Tone.PAUSED,
        paused == null ? one.dueAt() : null,
        paused == null && one.provisional(),
        progress.left(),
        !progress.roundTheClock(),
        used,
        paused == null ? "" : why,
        one.explanation().lines(say.locale()));
  }

  private static Tone tone(Progress progress, int used) {
    return progress.isOverdue() ? Tone.OVER : used >= SOON ? Tone.SOON : Tone.FINE;
  }

  /** Why a clock stands still, in the words for staff; empty while it runs. */
  public static String why(CaseClock one, Say say) {
    PauseCause cause = one.pausedFor();
    return cause == null ? "" : say.it("pause." + cause.code());
  }
}
