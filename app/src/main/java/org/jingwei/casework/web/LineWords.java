// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.casework.web;

import java.util.List;
import java.util.Locale;
import org.jingwei.casework.Received;
import org.jingwei.casework.web.LineAnswer.Wrong;
import org.jingwei.shared.Outcome;
import org.jingwei.shared.Refusal;
import org.springframework.context.MessageSource;

/** Tells what became of a line in the caller's language. */
final class LineWords {

  private final MessageSource words;
  private final Locale language;

  LineWords(MessageSource words, Locale language) {
    this.words = words;
    this.language = language;
  }

  LineAnswer answer(long line, Outcome<Received> outcome) {
    return switch (outcome) {
      case Outcome.Done<Received>(Received taken) ->
          new LineAnswer(line, taken.again() ? 200 : 201, taken, null);
      case Outcome.Refused<Received>(List<Refusal> refusals) ->
          new LineAnswer(
              line,
              refusals.getFirst().kind().status(),
              null,
              refusals.stream().map(this::wrong).toList());
    };
  }

  private Wrong wrong(Refusal refusal) {
    // What is a header of a single report is a field of a line.
    String field = "Idempotency-Key".equals(refusal.field()) ? "key" : refusal.field();
    String key = "refusal." + refusal.code();
    return new Wrong(field, refusal.code(), text(key, refusal), text(key + ".remedy", refusal));
  }

  // As text, because MessageFormat would write the code 421127 as 421,127.
  private String text(String key, Refusal refusal) {
    Object[] texts = refusal.args().stream().map(String::valueOf).toArray();
    return String.valueOf(words.getMessage(key, texts, "", language));
  }
}
