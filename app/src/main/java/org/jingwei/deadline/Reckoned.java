// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.deadline;

import java.util.List;
import java.util.Set;

/**
 * What a new calendar changed of one case file.
 *
 * @param moved clocks with a new deadline, or with the same one that is no longer provisional
 * @param judged verdicts that came out otherwise
 * @param relieved the stages whose running clock has not run out by its new deadline
 * @param overdue whether any of the case file's clocks has run out, by the new deadlines
 */
public record Reckoned(
    List<DueMoved> moved, List<Judged> judged, Set<Stage> relieved, boolean overdue) {
  public Reckoned {
    moved = List.copyOf(moved);
    judged = List.copyOf(judged);
    relieved = Set.copyOf(relieved);
  }
}
