// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A county's category tree as one unchangeable picture, replaced whole when a pack is loaded. */
public final class CategoryTree {

  static final CategoryTree EMPTY = new CategoryTree(List.of());

  private final Map<String, Category> byCode;
  private final CategoryGuess guess;
  private final CueFinder cues;

  /** Takes the nodes in the order in which they are to be shown, parents before children. */
  public CategoryTree(List<Category> categories) {
    this(categories, List.of());
  }

  /**
   * @param cues words that make a matter urgent, whatever its category
   */
  public CategoryTree(List<Category> categories, List<Cue> cues) {
    this.cues = new CueFinder(cues);
    Map<String, Category> nodes = new LinkedHashMap<>();
    categories.forEach(c -> nodes.put(c.code(), c));
    byCode = nodes;
    guess = new CategoryGuess(listLeaves());
  }

  /** The node with this code, if the county has it. */
  public Optional<Category> find(@Nullable String code) {
    return Optional.ofNullable(code).map(byCode::get);
  }

  /** The nodes of the first level, in order. */
  public List<Category> listTop() {
    return byCode.values().stream().filter(c -> c.parent() == null).toList();
  }

  /** The nodes below one of the first level, in order. */
  public List<Category> listBelow(String parent) {
    return byCode.values().stream().filter(c -> parent.equals(c.parent())).toList();
  }

  /** Every node that has none below it: the ones that a matter can be of. */
  public List<Category> listLeaves() {
    List<Category> leaves = new ArrayList<>();
    for (Category category : byCode.values()) {
      if (byCode.values().stream().noneMatch(c -> category.code().equals(c.parent()))) {
        leaves.add(category);
      }
    }
    return leaves;
  }

  /** From the node up to the first level: what limits and duties are looked up by, in turn. */
  public List<String> path(String code) {
    List<String> path = new ArrayList<>();
    for (Category c = byCode.get(code);
        c != null;
        c = c.parent() == null ? null : byCode.get(c.parent())) {
      path.add(c.code());
    }
    return path;
  }

  /** What to ask when somebody calls about this: the nearest node's script, from it upwards. */
  public List<Category.ScriptLine> listScript(String code) {
    return path(code).stream()
        .map(byCode::get)
        .map(Category::script)
        .filter(script -> !script.isEmpty())
        .findFirst()
        .orElse(List.of());
  }

  /**
   * The likeliest categories for a text by the pack's words and examples, best first, at most
   * three; empty when nothing of it is known.
   */
  public List<Guess> guess(String text) {
    return guess.rank(text);
  }

  /** The words of danger in a text, each once, in their order. */
  public List<Cue> listCues(String text) {
    return cues.in(text);
  }

  /** The category that a text means beyond doubt; empty where a person should decide. */
  public Optional<Category> findSure(String text) {
    return guess.sure(text);
  }

  /**
   * One proposed category.
   *
   * @param words the words of the text that decided, in the order of their weight
   * @param share this category's part of all the weight found, 0 to 1
   */
  public record Guess(Category category, double share, List<String> words) {
    public Guess {
      words = List.copyOf(words);
    }
  }
}
