// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.deadline;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One clock of a case file as it stands, with the account of its deadline.
 *
 * @param firstDueAt the deadline before anything moved it
 * @param provisional whether the deadline lies in a year whose calendar is not loaded yet
 * @param pausedAt null while it runs
 * @param outcome null until it is stopped
 * @param exempted whether an appeal keeps the overdue out of the figures; the outcome stays
 * @param level who it has been brought before
 */
public record CaseClock(
    long id,
    long caseFile,
    @Nullable Long workOrder,
    Stage stage,
    Urgency urgency,
    Course course,
    Instant firstDueAt,
    Instant dueAt,
    Instant alarmAt,
    boolean provisional,
    @Nullable Instant pausedAt,
    @Nullable Instant stoppedAt,
    @Nullable ClockOutcome outcome,
    boolean exempted,
    EscalationLevel level,
    List<ExtensionGrant> grants,
    Explanation explanation) {

  public CaseClock {
    grants = List.copyOf(grants);
  }

  /** Whether it runs: neither stopped nor standing still. */
  public boolean isRunning() {
    return stoppedAt == null && pausedAt == null;
  }

  /** Why it stands still; null while it does not. */
  public @Nullable PauseCause pausedFor() {
    return course.pauses().stream()
        .filter(pause -> pause.to() == null)
        .map(Pause::cause)
        .findFirst()
        .orElse(null);
  }
}
