// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.console.desk;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jingwei.console.kit.CategoryChoice;
import org.jingwei.console.kit.CategoryChoice.Group;
import org.jingwei.console.kit.CategoryChoice.Leaf;
import org.jingwei.console.kit.Field;
import org.jingwei.console.kit.Field.Kind;
import org.jingwei.console.kit.Field.Option;
import org.jingwei.console.kit.PlaceChoice;
import org.jingwei.console.kit.PlaceChoice.Candidate;
import org.jingwei.console.kit.Say;
import org.jingwei.grid.Grid;
import org.jingwei.grid.PlaceCandidate;
import org.jingwei.report.Category;
import org.jingwei.report.CategoryTree;
import org.jingwei.report.Reports;
import org.jingwei.shared.CountyCode;
import org.springframework.stereotype.Component;

/** What an operator chooses from while somebody tells: category, its questions, the place. */
@Component
final class CallChoices {

  private static final int MOST_PLACES = 5;

  private final Reports reports;
  private final Grid grid;
  private final Names names;

  CallChoices(Reports reports, Grid grid, Names names) {
    this.reports = reports;
    this.grid = grid;
    this.names = names;
  }

  /** The tree, with what the caller's words suggest before it. */
  CategoryChoice category(CountyCode county, String text, String chosen, String error, Say say) {
    CategoryTree tree = reports.categories(county);
    List<Leaf> proposed =
        tree.guess(text).stream().map(guess -> leaf(guess.category(), say)).toList();
    List<Group> groups =
        tree.listTop().stream()
            .map(top ->
                new Group(
                    say.of(top.name()),
                    tree.listBelow(top.code()).stream().map(c -> leaf(c, say)).toList()))
            .toList();
    return new CategoryChoice("category", chosen, proposed, groups, error);
  }

  private static Leaf leaf(Category category, Say say) {
    return new Leaf(
        category.code(), say.of(category.name()), String.join(" ", category.keywords()), "");
  }

  /** The extra questions of a category. */
  List<Field> questions(
      CountyCode county,
      String category,
      Map<String, String> answers,
      Map<String, String> errors,
      Say say) {
    return reports
        .categories(county)
        .find(category)
        .map(found -> found.fields().stream().map(f -> question(f, answers, errors, say)).toList())
        .orElse(List.of());
  }

  private static Field question(
      Category.Field asked, Map<String, String> answers, Map<String, String> errors, Say say) {
    String name = CallForm.FIELD + asked.code();
    Kind kind =
        switch (asked.type()) {
          case TEXT -> Kind.TEXT;
          case NUMBER -> Kind.NUMBER;
          case DATETIME -> Kind.TIME;
          case CHOICE -> Kind.CHOICE;
          case CHOICES -> Kind.CHOICES;
        };
    List<Option> options = new ArrayList<>();
    asked.options().forEach(one -> options.add(new Option(one.zh(), say.of(one))));
    Field field =
        Field.of(name, kind, say.of(asked.label()))
            .options(options)
            .value(answers.getOrDefault(asked.code(), ""))
            .error(errors.getOrDefault(name, ""));
    return asked.required() ? field.mustBeGiven() : field;
  }

  /** What the address may mean; one that is meant beyond doubt is chosen already. */
  PlaceChoice place(CountyCode county, CallForm form, String error) {
    List<PlaceCandidate> found =
        form.address().isBlank()
            ? List.of()
            : grid.listPlaces(county, form.address()).stream()
                .filter(one -> !one.otherCounty() && !one.division().code().isCounty())
                .limit(MOST_PLACES)
                .toList();
    List<Candidate> candidates =
        found.stream()
            .map(one ->
                new Candidate(
                    one.division().code().value(),
                    one.division().name(),
                    one.division().code().town().map(names::division).orElse("")))
            .toList();
    boolean sure = !found.isEmpty() && found.getFirst().score() > 50;
    String chosen =
        form.division().isEmpty() && sure ? candidates.getFirst().code() : form.division();
    return new PlaceChoice(
        form.address(), form.longitude(), form.latitude(), chosen, candidates, error);
  }
}
