// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.bench;

import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jingwei.bench.DispatchEvaluation.Case;
import org.jingwei.casework.dispatch.Bar;
import org.jingwei.casework.dispatch.DispatchLearner;
import org.jingwei.casework.dispatch.LearnerSettings;
import org.jingwei.casework.dispatch.Precision;
import org.jingwei.casework.dispatch.Sample;
import org.jingwei.casework.dispatch.Suggestion;
import org.jingwei.casework.dispatch.Suggestions;
import org.jspecify.annotations.NullMarked;

/**
 * Plays real cases through the switches of automatic dispatch, day by day: a leader switches a
 * category on as soon as its bar allows, it switches itself off when it falls below. Nothing of a
 * day is known before it is over.
 */
@NullMarked
final class Switches {

  /** What is asked of the people's own dispatches before a category may begin. */
  enum Ask {
    /** Nothing is ever switched on: what the others are compared with. */
    NEVER,
    /** The share of right ones as it was measured. */
    PLAIN,
    /** The lower bound of the share. */
    LOWER_BOUND
  }

  /** A judged suggestion of one category. */
  private record Judged(LocalDate day, boolean right) {}

  private static final class Category {
    final Deque<Judged> people = new ArrayDeque<>();
    final Deque<Judged> alone = new ArrayDeque<>();
    boolean on;

    void forget(LocalDate before) {
      people.removeIf(one -> one.day().isBefore(before));
      alone.removeIf(one -> one.day().isBefore(before));
    }
  }

  /**
   * @param alone whether it was dispatched automatically: then it teaches nothing unless it came
   *     back
   */
  private record Waiting(Case one, Suggestions shown, boolean alone, boolean back) {}

  private final int level;
  private final Ask ask;
  private final double comesBack;
  private final Bar bar = Bar.USUAL;
  private final DispatchLearner learner = new DispatchLearner(LearnerSettings.USUAL);
  private final Map<String, Category> categories = new HashMap<>();
  private final Set<String> everOn = new LinkedHashSet<>();
  private final Set<String> mightPass = new LinkedHashSet<>();
  private int sure;
  private int automatic;
  private int automaticRight;
  private int back;
  private int on;
  private int off;

  /**
   * @param level the level of the category that has a switch: 1 main type, 2 sub-type
   * @param comesBack share of the wrongly dispatched cases that the unit gives back; the others it
   *     keeps, and nobody hears of it
   */
  Switches(int level, Ask ask, double comesBack) {
    this.level = level;
    this.ask = ask;
    this.comesBack = comesBack;
  }

  Map<String, Double> play(List<Case> cases) {
    List<Waiting> today = new ArrayList<>();
    LocalDate day = LocalDate.MIN;
    for (int i = 0; i < cases.size(); i++) {
      Case next = cases.get(i);
      LocalDate date = LocalDate.parse(next.day());
      if (!date.equals(day)) {
        evening(today);
        day = date;
        morning(day);
      }
      today.add(take(next, day, "case-" + i));
    }
    return figures(cases.size());
  }

  private void evening(List<Waiting> today) {
    for (Waiting one : today) {
      if (one.alone() && !one.back()) {
        continue;
      }
      if (one.back()) {
        one.shown()
            .findFirst()
            .ifPresent(first -> learner.reject(one.one().matter(), first.unit()));
        learner.learn(one.one().matter(), one.one().taker(), NOTHING);
      } else {
        learner.learn(one.one().matter(), one.one().taker(), one.shown());
      }
    }
    today.clear();
  }

  private static final Suggestions NOTHING = new Suggestions(List.of(), false);

  private void morning(LocalDate day) {
    categories.forEach((name, category) -> {
      category.forget(day.minusDays(Bar.DAYS));
      Precision people = of(category.people);
      Precision alone = of(category.alone);
      if (category.on && bar.mustStop(people, alone)) {
        category.on = false;
        off++;
      } else if (!category.on && mayBegin(people, alone)) {
        category.on = true;
        everOn.add(name);
        on++;
      }
      if (people.judged() >= Bar.JUDGED) {
        mightPass.add(name);
      }
    });
  }

  private boolean mayBegin(Precision people, Precision alone) {
    return switch (ask) {
      case NEVER -> false;
      case PLAIN -> bar.mayBegin(people, alone);
      case LOWER_BOUND -> bar.mayBegin(people, alone) && people.low(Precision.USUAL) >= bar.least();
    };
  }

  private static Precision of(Deque<Judged> judged) {
    return new Precision((int) judged.stream().filter(Judged::right).count(), judged.size());
  }

  private Waiting take(Case next, LocalDate day, String code) {
    Suggestions shown = learner.suggest(next.matter(), 1);
    Suggestion first = shown.findFirst().orElse(null);
    if (first == null || !shown.sure()) {
      return new Waiting(next, shown, false, false);
    }
    sure++;
    boolean right = first.unit().code().equals(next.taker().code());
    Category category = categories.computeIfAbsent(name(next), n -> new Category());
    if (!category.on || Sample.isLeft(code)) {
      category.people.add(new Judged(day, right));
      return new Waiting(next, shown, false, false);
    }
    automatic++;
    automaticRight += right ? 1 : 0;
    boolean comes = !right && (code.hashCode() & 0xFF) < comesBack * 0x100;
    back += comes ? 1 : 0;
    category.alone.add(new Judged(day, !comes));
    return new Waiting(next, shown, true, comes);
  }

  private String name(Case one) {
    StringBuilder name = new StringBuilder();
    for (int i = 0; i <= level; i++) {
      name.append('/').append(one.matter().category().get(i).code());
    }
    return name.toString();
  }

  private Map<String, Double> figures(int cases) {
    Map<String, Double> figures = new LinkedHashMap<>();
    figures.put("categories", (double) categories.size());
    figures.put("enoughJudged", (double) mightPass.size());
    figures.put("everOn", (double) everOn.size());
    figures.put("switchedOn", (double) on);
    figures.put("switchedItselfOff", (double) off);
    figures.put("sure", (double) sure / cases);
    figures.put("automatic", (double) automatic / cases);
    figures.put("automaticRight", automatic == 0 ? 0 : (double) automaticRight / automatic);
    figures.put("cameBack", (double) back);
    return figures;
  }
}
