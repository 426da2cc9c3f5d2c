// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.casework;

import java.time.DateTimeException;
import java.time.Instant;
import org.jingwei.shared.Refusal;
import org.jingwei.shared.Unfulfilled;
import org.jspecify.annotations.Nullable;

/**
 * The position after a row in the order (deadline, id), as opaque text.
 *
 * @param due the deadline as text that PostgreSQL reads, {@code infinity} for none
 * @param id 0 for the beginning
 */
record DueCursor(String due, long id) {
  static DueCursor parse(@Nullable String text) {
    if (text == null || text.isEmpty()) {
      return new DueCursor("", 0);
    }
    int cut = text.lastIndexOf('_');
    try {
      String due = text.substring(0, Math.max(cut, 0));
      return new DueCursor(
          due.equals("none") ? "infinity" : Instant.parse(due).toString(),
          Long.parseLong(text.substring(cut + 1)));
    } catch (DateTimeException | NumberFormatException broken) {
      throw new Unfulfilled(Refusal.invalid("cursor-unfit", "after"));
    }
  }

  static String after(CaseFile file) {
    return (file.dueAt() == null ? "none" : file.dueAt().toString()) + "_" + file.id();
  }
}
