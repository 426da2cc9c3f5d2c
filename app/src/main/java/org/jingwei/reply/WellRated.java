// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.reply;

import java.util.List;
import java.util.Objects;
import java.util.OptionalInt;
import org.jingwei.casework.CaseFile;
import org.jingwei.casework.CaseState;
import org.jingwei.report.Report;
import org.jingwei.report.Report.Answer;
import org.jingwei.report.Reports;

/** Whether an answer may be kept, and how well it was received. */
final class WellRated {

  static final int SATISFIED = 3;
  static final int GOOD = 4;

  private WellRated() {}

  /**
   * The lowest rating of several; as {@link Kept#rating} says. Empty where nothing may be kept:
   * what is confidential, a petition or a complaint of a unit, what was sent back or opened again,
   * what somebody was not satisfied with, and what was erased.
   */
  static OptionalInt of(CaseFile file, List<Report> reports) {
    if (!mayBeKept(file) || reports.isEmpty() || !reports.stream().allMatch(WellRated::isFit)) {
      return OptionalInt.empty();
    }
    int lowest =
        reports.stream()
            .map(Report::rating)
            .filter(Objects::nonNull)
            .mapToInt(Integer::intValue)
            .min()
            .orElse(-1);
    if (lowest >= 0) {
      return lowest >= GOOD ? OptionalInt.of(lowest) : OptionalInt.empty();
    }
    boolean satisfied = reports.stream().anyMatch(r -> r.answer() == Answer.SATISFIED);
    return OptionalInt.of(satisfied ? SATISFIED : Kept.WAITING);
  }

  private static boolean mayBeKept(CaseFile file) {
    return file.state() == CaseState.CLOSED
        && file.closedAt() != null
        && !file.confidential()
        && !file.petition()
        && file.recused().isEmpty()
        && file.reworks() == 0
        && file.reopens() == 0
        && !file.category().equals(CaseFile.UNCLASSIFIED);
  }

  private static boolean isFit(Report report) {
    return !report.confidential()
        && report.answer() != Answer.UNSATISFIED
        && !report.text().equals(Reports.ERASED);
  }
}
