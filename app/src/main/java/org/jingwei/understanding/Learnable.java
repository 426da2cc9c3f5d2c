// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.understanding;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jingwei.learning.TextModel.Example;
import org.jingwei.report.Category;
import org.jingwei.report.CategoryTree;
import org.jingwei.shared.CountyCode;
import org.jingwei.understanding.Opened.Told;
import org.jingwei.understanding.Trial.Matter;

/**
 * What a county's decisions have to teach: the newest matters as the trial, those before as
 * examples beside the pack's own words and sentences.
 *
 * @param since when the first matter of the trial was taken on
 */
record Learnable(List<Example> examples, int matters, List<Matter> trial, Instant since) {

  static final int FEWEST = 200;
  static final int FEWEST_ON_TRIAL = 50;

  private static final Duration MONTH = Duration.ofDays(30);

  /** Older decisions were made under other duties and words. */
  private static final Duration MEMORY = Duration.ofDays(730);

  private static final int MOST = 20_000;

  /** A category that comes every day must not crowd out one that comes once a month. */
  private static final int MOST_OF_ONE = 1_500;

  private static final int STRETCH = 500;

  private record Known(Matter matter, Instant at) {}

  static Learnable gather(
      CountyCode county, JudgedStore store, Opened opened, CategoryTree tree, Instant now) {
    List<Known> newestFirst = read(county, store, opened, tree, now);
    int trial = (int) newestFirst.stream().filter(k -> k.at().isAfter(now.minus(MONTH))).count();
    // A county that begins has no month to hold back yet: then a fifth, but never too few.
    int least = Math.min(newestFirst.size(), Math.max(FEWEST_ON_TRIAL, newestFirst.size() / 5));
    boolean young = trial > newestFirst.size() / 2 || trial < FEWEST_ON_TRIAL;
    int held = young ? least : trial;
    List<Example> examples = ofPack(tree);
    Map<String, Integer> of = new HashMap<>();
    int matters = 0;
    for (Known one : newestFirst.subList(held, newestFirst.size())) {
      if (of.merge(one.matter().decided(), 1, Integer::sum) <= MOST_OF_ONE) {
        examples.add(new Example(one.matter().words(), one.matter().decided()));
        matters++;
      }
    }
    return new Learnable(
        examples,
        matters,
        newestFirst.subList(0, held).stream().map(Known::matter).toList(),
        held == 0 ? now : newestFirst.get(held - 1).at());
  }

  boolean isTooLittle() {
    return matters + trial.size() < FEWEST || trial.size() < FEWEST_ON_TRIAL;
  }

  private static List<Known> read(
      CountyCode county, JudgedStore store, Opened opened, CategoryTree tree, Instant now) {
    List<Known> known = new ArrayList<>();
    long before = Long.MAX_VALUE;
    while (known.size() < MOST) {
      List<Judged> stretch = store.listBefore(county, before, STRETCH);
      Map<Long, Told> told = opened.load(county, stretch.stream().map(Judged::caseId).toList());
      for (Judged one : stretch) {
        Told words = told.get(one.caseId());
        if (words != null && !words.words().isBlank() && tree.find(one.decided()).isPresent()) {
          known.add(new Known(new Matter(words.words(), one.decided()), one.at()));
        }
      }
      if (stretch.size() < STRETCH || stretch.getLast().at().isBefore(now.minus(MEMORY))) {
        break;
      }
      before = stretch.getLast().caseId();
    }
    return known.subList(0, Math.min(known.size(), MOST));
  }

  private static List<Example> ofPack(CategoryTree tree) {
    List<Example> examples = new ArrayList<>();
    for (Category leaf : tree.listLeaves()) {
      examples.add(new Example(leaf.name().zh(), leaf.code()));
      examples.add(new Example(leaf.name().en(), leaf.code()));
      leaf.keywords().forEach(word -> examples.add(new Example(word, leaf.code())));
      leaf.examples().forEach(told -> examples.add(new Example(told, leaf.code())));
    }
    return examples;
  }
}
