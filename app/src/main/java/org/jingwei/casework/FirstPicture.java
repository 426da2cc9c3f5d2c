// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.casework;

import java.util.List;
import java.util.regex.Pattern;
import org.jingwei.casework.DuplicateSearch.Found;
import org.jingwei.deadline.Stage;
import org.jingwei.deadline.Urgency;
import org.jingwei.report.Report;
import org.jingwei.report.Reports.Taken;
import org.jingwei.shared.DivisionCode;
import org.jspecify.annotations.Nullable;

/** The first picture of a case file, drawn from the report that opens it. */
final class FirstPicture {

  private static final int LONGEST_SUMMARY = 120;
  private static final Pattern SPACES = Pattern.compile("\\s+");

  private FirstPicture() {}

  /**
   * @param found the case file that may be the same matter, if there is one
   */
  static CaseFile of(Taken taken, @Nullable Found found) {
    Report r = taken.report();
    boolean urgent =
        !taken.cues().isEmpty() || (taken.category() != null && taken.category().urgentByDefault());
    return new CaseFile(
        r.county(),
        r.caseId(),
        r.code(),
        1,
        CaseState.REPORTED,
        category(r),
        urgent ? Urgency.URGENT : Urgency.NORMAL,
        new DivisionCode(r.division()),
        r.cell(),
        r.point(),
        r.address(),
        summary(r.text()),
        1,
        0,
        null,
        null,
        0,
        false,
        null,
        Stage.ACCEPT,
        null,
        null,
        null,
        0,
        false,
        0,
        0,
        0,
        0,
        false,
        false,
        r.confidential(),
        false,
        null,
        found == null ? null : found.id(),
        found == null ? 0 : found.likeness(),
        r.receivedAt(),
        r.receivedAt(),
        null,
        List.of(),
        0,
        List.of(),
        null,
        false);
  }

  static String category(Report report) {
    return report.category() == null ? CaseFile.UNCLASSIFIED : report.category();
  }

  /** The beginning of what was told, in one line; no character is cut in two. */
  static String summary(String text) {
    String line = SPACES.matcher(text).replaceAll(" ").strip();
    if (line.length() <= LONGEST_SUMMARY) {
      return line;
    }
    int cut =
        Character.isHighSurrogate(line.charAt(LONGEST_SUMMARY - 2))
            ? LONGEST_SUMMARY - 2
            : LONGEST_SUMMARY - 1;
    return line.substring(0, cut) + "…";
  }
}
