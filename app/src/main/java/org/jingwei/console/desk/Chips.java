// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.console.desk;

import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jingwei.casework.CaseFile;
import org.jingwei.console.kit.Chip;
import org.jingwei.console.kit.Say;
import org.jingwei.console.kit.Tone;
import org.jingwei.deadline.CaseClock;
import org.jingwei.deadline.Deadlines;
import org.jingwei.deadline.LimitUnit;
import org.jingwei.deadline.Pause;
import org.jingwei.deadline.Progress;
import org.jingwei.shared.CountyCode;
import org.springframework.stereotype.Component;

/** The deadline chips of a page of case files, read together. */
@Component
final class Chips {

  private static final int SOON = 75;

  private final Deadlines deadlines;
  private final Clock clock;

  Chips(Deadlines deadlines, Clock clock) {
    this.deadlines = deadlines;
    this.clock = clock;
  }

  /** The chip of each case file whose present stage has a clock, by its id. */
  Map<Long, Chip> of(CountyCode county, Collection<CaseFile> files, Say say) {
    Map<Long, CaseFile> byId = new HashMap<>();
    files.stream().filter(f -> f.stage() != null).forEach(f -> byId.put(f.id(), f));
    Map<Long, Chip> chips = new HashMap<>();
    for (CaseClock one : deadlines.explainOpen(county, byId.keySet())) {
      CaseFile file = byId.get(one.caseFile());
      if (file != null && file.stage() == one.stage()) {
        chips.put(file.id(), chip(county, one, say));
      }
    }
    return chips;
  }

  Chip chip(CountyCode county, CaseClock one, Say say) {
    Instant paused = one.pausedAt();
    LimitUnit unit = one.course().limit().unit();
    Progress progress =
        deadlines.progress(
            county,
            unit,
            one.course().start(),
            one.dueAt(),
            paused == null ? clock.instant() : paused);
    int used = (int) Math.clamp(Math.round(progress.usedShare() * 100), 0, 100);
    List<Chip.Step> how =
        one.explanation().lines(say.locale()).stream().map(l -> new Chip.Step(l, null)).toList();
    if (paused != null) {
      return new Chip(
          Tone.PAUSED, null, progress.left(), !progress.roundTheClock(), used, why(one, say), how);
    }
    Tone tone = progress.isOverdue() ? Tone.OVER : used >= SOON ? Tone.SOON : Tone.FINE;
    return new Chip(tone, one.dueAt(), progress.left(), !progress.roundTheClock(), used, "", how);
  }

  private static String why(CaseClock one, Say say) {
    return one.course().pauses().stream()
        .filter(pause -> pause.to() == null)
        .map(Pause::cause)
        .map(cause -> say.it("pause." + cause.code()))
        .findFirst()
        .orElse("");
  }
}
