// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.console.kit;

import java.util.List;
import java.util.Map;
import org.jingwei.console.kit.CategoryChoice.Group;
import org.jingwei.console.kit.CategoryChoice.Leaf;
import org.jingwei.console.kit.Field.Kind;
import org.jingwei.console.kit.Field.Option;
import org.jingwei.report.Category;
import org.jingwei.report.CategoryTree;
import org.jingwei.report.CategoryTree.Guess;
import org.jingwei.shared.Words;

/** The category tree and its extra questions in the reader's language. */
public final class Categories {

  private final CategoryTree tree;
  private final Say say;

  public Categories(CategoryTree tree, Say say) {
    this.tree = tree;
    this.say = say;
  }

  /**
   * The whole tree.
   *
   * @param guesses offered before it
   */
  public CategoryChoice choice(List<Guess> guesses, String chosen, String error) {
    List<Leaf> first = guesses.stream().map(guess -> leaf(guess.category())).toList();
    List<Group> groups =
        tree.listTop().stream()
            .map(top -> new Group(say.of(top.name()), leaves(top)))
            .filter(group -> !group.leaves().isEmpty())
            .toList();
    return new CategoryChoice("category", chosen, first, groups, error);
  }

  private List<Leaf> leaves(Category top) {
    return tree.listBelow(top.code()).stream().map(this::leaf).toList();
  }

  private Leaf leaf(Category category) {
    List<String> examples = say.isChinese() ? category.examples() : List.of();
    return new Leaf(
        category.code(),
        say.of(category.name()),
        String.join(" ", category.keywords()),
        examples.isEmpty() ? "" : examples.getFirst());
  }

  /** What to tell of matters of a category. */
  public String hint(String code) {
    return tree.find(code).map(c -> say.of(c.hint())).orElse("");
  }

  public String name(String code) {
    return tree.find(code).map(c -> say.of(c.name())).orElse("");
  }

  /**
   * The extra questions of a category.
   *
   * @param errors by field name, such as {@code fields.how_many}
   */
  public List<Field> questions(String code, Answers answers, Map<String, String> errors) {
    return tree.find(code)
        .map(c -> c.fields().stream().map(f -> question(f, answers, errors)).toList())
        .orElse(List.of());
  }

  private Field question(Category.Field asked, Answers answers, Map<String, String> errors) {
    String name = Answers.PREFIX + asked.code();
    Field field =
        Field.of(name, kind(asked), say.of(asked.label()))
            .options(asked.options().stream().map(this::option).toList())
            .value(answers.byCode().getOrDefault(asked.code(), ""))
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
