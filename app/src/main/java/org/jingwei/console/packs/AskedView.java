// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.console.packs;

import java.util.List;
import java.util.Map;
import org.jingwei.console.kit.Answers;
import org.jingwei.console.kit.Categories;
import org.jingwei.console.kit.Field;
import org.jingwei.console.kit.Say;
import org.jingwei.report.CategoryTree;

/**
 * A category as those will see it who are asked: residents by the form, callers by the desk.
 *
 * @param advice what residents are told to say
 * @param script the desk’s questions in order
 */
public record AskedView(String name, String advice, List<Field> questions, List<Line> script) {

  /** One question of the desk. */
  public record Line(String question, boolean required) {}

  public AskedView {
    questions = List.copyOf(questions);
    script = List.copyOf(script);
  }

  static AskedView of(CategoryTree tree, String code, Say say) {
    Categories categories = new Categories(tree, say);
    return new AskedView(
        categories.name(code),
        categories.hint(code),
        categories.questions(code, Answers.NONE, Map.of()),
        tree.listScript(code).stream()
            .map(line -> new Line(say.of(line.question()), line.required()))
            .toList());
  }
}
