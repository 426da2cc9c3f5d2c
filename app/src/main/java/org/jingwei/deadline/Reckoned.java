// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.deadline;

import java.util.List;

/**
 * What a new calendar changed of one case file.
 *
 * @param moved clocks with a new deadline, or with the same one that is no longer provisional
 * @param overdue whether any of the case file's clocks has run out, by the new deadlines
 */
public record Reckoned(List<DueMoved> moved, boolean overdue) {
  public Reckoned {
    moved = List.copyOf(moved);
  }
}
