// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.console.field;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What somebody did about a task, as their phone sends it. It carries no position.
 *
 * @param person the id of the person who did it, as {@code /field/me} told it
 * @param key made when the deed was begun
 * @param matter the case file's id
 * @param version the version that the person saw
 * @param move one of {@link TasksToday#DEEDS}
 * @param words the note, reason or outcome
 * @param photos as their uploads were answered
 */
record TaskDeed(
    String person,
    String key,
    String matter,
    int version,
    String move,
    @Nullable String words,
    @Nullable List<String> photos) {

  /** What was written; empty for nothing. */
  String said() {
    return Objects.requireNonNullElse(words, "").strip();
  }

  List<String> handles() {
    return photos == null ? List.of() : photos;
  }

  /** The case file's id; 0, which none has, where it is no number. */
  long caseId() {
    try {
      return Long.parseLong(matter);
    } catch (NumberFormatException none) {
      return 0;
    }
  }
}
