// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.console.desk;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.jingwei.console.kit.Field;
import org.jingwei.console.kit.FormErrors;
import org.jingwei.console.kit.Say;
import org.jingwei.console.kit.Sent;
import org.jingwei.report.Category.ScriptLine;
import org.jingwei.report.CategoryTree;
import org.jingwei.shared.Refusal;

/**
 * What was answered to a category's script while somebody called.
 *
 * @param of the code of the category whose script it is; empty where none is shown
 * @param answers by the line's place in the script, from 1
 */
public record CallScript(String of, Map<Integer, String> answers) {

  static final CallScript NONE = new CallScript("", Map.of());

  private static final String PREFIX = "script.";

  public CallScript {
    answers = Map.copyOf(answers);
  }

  static CallScript of(Sent sent) {
    Map<Integer, String> answers = new TreeMap<>();
    for (int line = 1; sent.values().containsKey(PREFIX + line); line++) {
      answers.put(line, sent.text(PREFIX + line).replaceAll("\\s+", " ").strip());
    }
    return new CallScript(sent.text("script_of"), answers);
  }

  /**
   * The script to be shown: of the category that was chosen, else the one that was begun, else of
   * the likeliest.
   */
  CallScript shownFor(String chosen, List<CategoryTree.Guess> guesses) {
    boolean begun = answers.values().stream().anyMatch(answer -> !answer.isEmpty());
    String likeliest = begun ? of : guesses.isEmpty() ? "" : guesses.getFirst().category().code();
    String shown = chosen.isEmpty() ? likeliest : chosen;
    return shown.equals(of) ? this : new CallScript(shown, Map.of());
  }

  /**
   * @param chosen whether its category was chosen, and not guessed: a guess demands nothing
   */
  List<Field> fields(CategoryTree tree, boolean chosen, FormErrors errors, Say say) {
    List<ScriptLine> lines = tree.listScript(of);
    return IntStream.rangeClosed(1, lines.size())
        .mapToObj(at -> field(at, lines.get(at - 1), chosen, errors, say))
        .toList();
  }

  private Field field(int at, ScriptLine line, boolean chosen, FormErrors errors, Say say) {
    String name = PREFIX + at;
    Field field =
        Field.of(name, Field.Kind.TEXT, say.of(line.question()))
            .value(answers.getOrDefault(at, ""))
            .error(errors.at(name));
    return chosen && line.required() ? field.mustBeGiven() : field;
  }

  /** What had to be asked and was not. */
  List<Refusal> missing(CategoryTree tree) {
    List<ScriptLine> lines = tree.listScript(of);
    List<Refusal> missing = new ArrayList<>();
    for (int at = 1; at <= lines.size(); at++) {
      ScriptLine line = lines.get(at - 1);
      if (line.required() && answers.getOrDefault(at, "").isEmpty()) {
        missing.add(
            Refusal.invalid(
                "script-missing", PREFIX + at, line.question().zh(), line.question().en()));
      }
    }
    return missing;
  }

  /** What was told, with each question that was answered on a line of its own. */
  String added(String text, CategoryTree tree, Say say) {
    List<ScriptLine> lines = tree.listScript(of);
    StringBuilder all = new StringBuilder(text.strip());
    for (int at = 1; at <= lines.size(); at++) {
      String answer = answers.getOrDefault(at, "");
      if (!answer.isEmpty()) {
        all.append('\n').append(say.of(lines.get(at - 1).question())).append(' ').append(answer);
      }
    }
    return all.toString();
  }
}
