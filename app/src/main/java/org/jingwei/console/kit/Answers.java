// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.console.kit;

import java.util.Map;
import java.util.TreeMap;

/**
 * What was typed for a category's extra questions.
 *
 * @param byCode by the question's code; several chosen options are joined by a line break
 */
public record Answers(Map<String, String> byCode) {

  public static final Answers NONE = new Answers(Map.of());

  /** How the form name of a question begins; its code follows. */
  static final String PREFIX = "fields.";

  public Answers {
    byCode = Map.copyOf(byCode);
  }

  public static Answers of(Sent sent) {
    Map<String, String> answers = new TreeMap<>();
    sent.values()
        .forEach((name, values) -> {
          if (name.startsWith(PREFIX)) {
            answers.put(name.substring(PREFIX.length()), String.join("\n", values));
          }
        });
    return new Answers(answers);
  }

  /** As a report holds them; a question that was left empty was not answered. */
  public Map<String, String> given() {
    Map<String, String> given = new TreeMap<>();
    byCode.forEach((code, answer) -> {
      if (!answer.isBlank()) {
        given.put(code, answer.strip().replace('\n', ';'));
      }
    });
    return given;
  }
}
