// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.casework;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jingwei.deadline.CaseClock;
import org.jingwei.report.Report;
import org.jspecify.annotations.Nullable;

/**
 * What the one who told a report may know of it, and do about it, without an account. Holds no name
 * of staff, no internal note and nothing of other reporters.
 *
 * @param report what was told
 * @param file the case file that it belongs to now
 * @param merged whether that is another one than the report opened
 * @param unit the code of the unit that answers for it; null before dispatch
 * @param answer what the unit says was done; null until somebody else has checked it
 * @param photos ids of the reporter's own photos
 * @param evidence ids of the answer's photos, whose owner is the case file; none before the answer
 * @param clock that runs now, or stands still; null when none does
 * @param urgeAgainFrom the day from which haste may be asked for again; null where it was not asked
 *     for lately
 * @param open what the reporter may do now
 */
public record FollowUp(
    Report report,
    CaseFile file,
    boolean merged,
    @Nullable String unit,
    @Nullable String answer,
    List<Long> photos,
    List<Long> evidence,
    @Nullable CaseClock clock,
    List<Milestone> milestones,
    @Nullable LocalDate urgeAgainFrom,
    Set<ReporterAct.Kind> open) {

  public FollowUp {
    photos = List.copyOf(photos);
    evidence = List.copyOf(evidence);
    milestones = List.copyOf(milestones);
    open = Set.copyOf(open);
  }

  /** Whether the answer waits for the reporter's word that it is resolved. */
  public boolean asksWhetherResolved() {
    return may(ReporterAct.Kind.RATE) && !report.answer().settled();
  }

  /** The owner under which a photo is kept, if the reporter may see it. */
  public Optional<Long> findOwnerOf(long photo) {
    if (photos.contains(photo)) {
      return Optional.of(report.id());
    }
    return evidence.contains(photo) ? Optional.of(file.id()) : Optional.empty();
  }

  /** Whether the reporter may do this now. */
  public boolean may(ReporterAct.Kind act) {
    return open.contains(act);
  }
}
