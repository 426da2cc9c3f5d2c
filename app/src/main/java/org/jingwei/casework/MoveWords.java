// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.casework;

import java.lang.reflect.RecordComponent;
import java.util.Optional;
import org.jingwei.shared.PlainText;
import org.jingwei.shared.Refusal;

/** Whether the texts that a move carries can be kept, whichever door it came through. */
final class MoveWords {

  private static final int LONGEST = 2_000;

  private MoveWords() {}

  static Optional<Refusal> findWrong(Move move) {
    for (RecordComponent part : move.getClass().getRecordComponents()) {
      if (read(part, move) instanceof String text) {
        if (text.length() > LONGEST) {
          return Optional.of(
              Refusal.invalid("text-too-long", part.getName(), LONGEST, text.length()));
        }
        Optional<Refusal> wrong = PlainText.wrongWith(part.getName(), text);
        if (wrong.isPresent()) {
          return wrong;
        }
      }
    }
    return Optional.empty();
  }

  private static Object read(RecordComponent part, Move move) {
    try {
      Object value = part.getAccessor().invoke(move);
      return value == null ? "" : value;
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
  }
}
