// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.replay;

import java.util.ArrayList;
import java.util.List;
import org.jingwei.deadline.LimitUnit;
import org.jingwei.deadline.Stage;
import org.jingwei.deadline.TimeLimit;
import org.jingwei.shared.Words;

/** Time limits for cities whose own are not in the file. */
final class Limits {

  private static final Words SOURCE =
      new Words("回放用，文件未载明时限", "For the replay: the file states no limit");

  private Limits() {}

  /** Five working days to resolve; the desk's stages so wide that a day's work fits in. */
  static List<TimeLimit> workingDays() {
    List<TimeLimit> limits = new ArrayList<>();
    for (Stage stage : Stage.values()) {
      int days = stage == Stage.RESOLVE ? 5 : 3;
      limits.add(new TimeLimit(TimeLimit.ANY, null, stage, days, LimitUnit.WORKING_DAYS, SOURCE));
    }
    return limits;
  }

  /** As {@link #workingDays}, where the calendar's days off are another country's. */
  static List<TimeLimit> days() {
    List<TimeLimit> limits = new ArrayList<>();
    for (Stage stage : Stage.values()) {
      int days = stage == Stage.RESOLVE ? 10 : 5;
      limits.add(new TimeLimit(TimeLimit.ANY, null, stage, days * 24, LimitUnit.HOURS, SOURCE));
    }
    return limits;
  }
}
