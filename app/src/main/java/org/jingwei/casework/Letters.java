// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.casework;

import java.util.List;

/** Whether a reporter may answer: there is something to answer, and few answers to it yet. */
final class Letters {

  /** Answers to one letter: enough to add what was forgotten, too few to flood a clerk. */
  static final int MOST_REPLIES = 3;

  private Letters() {}

  /**
   * @param milestones of the report, oldest first
   */
  static boolean mayReply(List<Milestone> milestones) {
    int left = 0;
    for (Milestone step : milestones) {
      switch (step.kind()) {
        case WRITTEN -> left = MOST_REPLIES;
        case REPLIED -> left--;
        default -> {}
      }
    }
    return left > 0;
  }
}
