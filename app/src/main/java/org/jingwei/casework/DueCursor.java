// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.casework;

import java.time.DateTimeException;
import java.time.Instant;
import org.jingwei.deadline.Urgency;
import org.jingwei.shared.Refusal;
import org.jingwei.shared.Unfulfilled;
import org.jspecify.annotations.Nullable;

/**
 * The position after a row in the order (urgent and not handed on, deadline, id), as opaque text.
 *
 * @param due the deadline as text that PostgreSQL reads, {@code infinity} for none and {@code
 *     -infinity} before all
 * @param id 0 for the beginning
 */
record DueCursor(String due, long id) {

  private static final String FIRST = "first";
  private static final String NONE = "none";

  static DueCursor parse(@Nullable String text) {
    if (text == null || text.isEmpty()) {
      return new DueCursor("", 0);
    }
    int cut = text.lastIndexOf('_');
    try {
      String due = text.substring(0, Math.max(cut, 0));
      long id = Long.parseLong(text.substring(cut + 1));
      return switch (due) {
        case FIRST -> new DueCursor("-infinity", id);
        case NONE -> new DueCursor("infinity", id);
        default -> new DueCursor(Instant.parse(due).toString(), id);
      };
    } catch (DateTimeException | NumberFormatException broken) {
      throw new Unfulfilled(Refusal.invalid("cursor-unfit", "after"));
    }
  }

  static String after(CaseFile file) {
    return due(file) + "_" + file.id();
  }

  private static String due(CaseFile file) {
    if (isFirst(file)) {
      return FIRST;
    }
    return file.dueAt() == null ? NONE : file.dueAt().toString();
  }

  /** As the column {@code due_order} has it. */
  private static boolean isFirst(CaseFile file) {
    return file.urgency() == Urgency.URGENT
        && (file.state() == CaseState.REPORTED || file.state() == CaseState.ACCEPTED);
  }
}
