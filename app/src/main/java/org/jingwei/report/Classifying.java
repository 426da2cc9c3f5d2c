// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.report;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jingwei.learning.TextModel;
import org.jingwei.report.CategoryTree.Guess;
import org.jingwei.shared.CountyCode;
import org.jspecify.annotations.Nullable;

/**
 * What a text is about: as the county's desk has taught, where a model was learnt and chosen; by
 * the pack's words and examples before that.
 */
final class Classifying {

  private static final int MOST = 3;

  private final CategoryStore categories;
  private final Map<CountyCode, TextModel> models = new ConcurrentHashMap<>();

  Classifying(CategoryStore categories) {
    this.categories = categories;
  }

  void use(CountyCode county, @Nullable TextModel model) {
    if (model == null) {
      models.remove(county);
    } else {
      models.put(county, model);
    }
  }

  /**
   * @param text without the names of places
   */
  List<Guess> rank(CountyCode county, String text) {
    @Nullable TextModel model = models.get(county);
    CategoryTree tree = categories.tree(county);
    return model == null || text.isBlank() ? tree.guess(text) : rank(tree, model, text);
  }

  Optional<Category> sure(CountyCode county, String text) {
    @Nullable TextModel model = models.get(county);
    CategoryTree tree = categories.tree(county);
    if (model == null) {
      return tree.findSure(text);
    }
    TextModel.Proposal first = model.first(text);
    return model.isSure(first.probability()) ? tree.find(first.label()) : Optional.empty();
  }

  /** A category that the county has no more is left out. */
  private static List<Guess> rank(CategoryTree tree, TextModel model, String text) {
    return model.rank(text, MOST).stream()
        .flatMap(
            p -> tree.find(p.label()).map(c -> new Guess(c, p.probability(), p.words())).stream())
        .toList();
  }
}
