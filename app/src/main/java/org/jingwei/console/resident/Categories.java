// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.console.resident;

import java.util.List;
import java.util.Map;
import org.jingwei.console.kit.CategoryChoice;
import org.jingwei.console.kit.CategoryChoice.Group;
import org.jingwei.console.kit.CategoryChoice.Leaf;
import org.jingwei.console.kit.Field;
import org.jingwei.console.kit.Field.Kind;
import org.jingwei.console.kit.Field.Option;
import org.jingwei.console.kit.Say;
import org.jingwei.report.Category;
import org.jingwei.report.CategoryTree;
import org.jingwei.report.CategoryTree.Guess;
import org.jingwei.shared.Words;

/** The category tree and its extra questions in the reader's language. */
final class Categories {

  private final CategoryTree tree;
  private final Say say;

  Categories(CategoryTree tree, Say say) {
    this.tree = tree;
    this.say = say;
  }

  List<Proposal> proposals(List<Guess> guesses) {
    return guesses.stream()
        .map(g ->
            new Proposal(g.category().code(), say.of(g.category().name()), say.joined(g.words())))
        .toList();
  }

  /** The whole tree; nothing in it is chosen where the choice stands among the proposals. */
  CategoryChoice choice(String chosen, String error) {
    List<Group> groups =
        tree.listTop().stream()
            .map(top -> new Group(say.of(top.name()), leaves(top)))
            .filter(group -> !group.leaves().isEmpty())
            .toList();
    return new CategoryChoice("category", chosen, List.of(), groups, error);
  }

  private List<Leaf> leaves(Category top) {
    return tree.listBelow(top.code()).stream()
        .map(leaf ->
            new Leaf(
                leaf.code(),
                say.of(leaf.name()),
                String.join(" ", leaf.keywords()),
                leaf.examples().isEmpty() || !say.isChinese() ? "" : leaf.examples().getFirst()))
        .toList();
  }

  String hint(String code) {
    return tree.find(code).map(c -> say.of(c.hint())).orElse("");
  }

  String name(String code) {
    return tree.find(code).map(c -> say.of(c.name())).orElse("");
  }

  /**
   * @param errors by field name, such as {@code fields.how_many}
   */
  List<Field> questions(String code, Map<String, String> answers, Map<String, String> errors) {
    return tree.find(code)
        .map(c -> c.fields().stream().map(f -> question(f, answers, errors)).toList())
        .orElse(List.of());
  }

  private Field question(
      Category.Field asked, Map<String, String> answers, Map<String, String> errors) {
    String name = ReportForm.FIELD + asked.code();
    Field field =
        Field.of(name, kind(asked), say.of(asked.label()))
            .options(asked.options().stream().map(this::option).toList())
            .value(answers.getOrDefault(asked.code(), ""))
            .error(errors.getOrDefault(name, ""));
    return asked.required() ? field.mustBeGiven() : field;
  }

  private Option option(Words words) {
    return new Option(words.zh(), say.of(words));
  }

  private static Kind kind(Category.Field asked) {
    return switch (asked.type()) {
      case TEXT -> Kind.TEXT;
      case NUMBER -> Kind.NUMBER;
      case DATETIME -> Kind.TIME;
      case CHOICE -> Kind.CHOICE;
      case CHOICES -> Kind.CHOICES;
    };
  }
}
