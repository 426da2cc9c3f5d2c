// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.replay;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jingwei.casework.UnitSuggestion;
import org.jingwei.casework.dispatch.DispatchLearner;
import org.jingwei.casework.dispatch.LearnerSettings;
import org.jingwei.casework.dispatch.Matter;
import org.jingwei.casework.dispatch.Named;
import org.jingwei.casework.dispatch.Suggestions;
import org.jspecify.annotations.Nullable;

/**
 * Test, then learn: each case is shown before its unit is revealed. Side by side: the product's own
 * door, which has learnt every case before; the same learner that learns nothing of a day before
 * the day is over; one that learns the first 80 % and then nothing; and plain lookup in each.
 */
final class Trial {

  /** What nobody can be expected to know yet. */
  static final int WARM_UP = 1_000;

  private record Waiting(PingshanCase one, Suggestions shown) {}

  private final int split;
  private final DispatchLearner daily = new DispatchLearner(LearnerSettings.USUAL);
  private final DispatchLearner early = new DispatchLearner(LearnerSettings.USUAL);
  private final Lookup lookup = new Lookup();
  private final Lookup dailyLookup = new Lookup();
  private final Lookup earlyLookup = new Lookup();
  private final List<Waiting> today = new ArrayList<>();
  private @Nullable LocalDate day;
  private int seen;

  private final Map<String, Score> scores = new LinkedHashMap<>();
  private final List<String> samples = new ArrayList<>();

  /**
   * @param cases how many the file has
   */
  Trial(int cases) {
    this.split = cases * 4 / 5;
  }

  /** A case whose unit is now revealed, with what the product had suggested for it. */
  void reveal(PingshanCase one, List<UnitSuggestion> door) {
    overnight(one.day());
    Matter matter = one.matter();
    Suggestions shown = daily.suggest(matter, 3);
    if (seen >= WARM_UP) {
      List<String> names = door.stream().map(s -> s.name().zh()).toList();
      score("suggestions, case by case", names, isSure(door), one);
      score("suggestions, day by day", codes(shown), shown.sure(), one);
      score("lookup, case by case", lookup.suggest(one), false, one);
      score("lookup, day by day", dailyLookup.suggest(one), false, one);
      keepSample(one, door);
    }
    if (seen >= split) {
      score("first 80 % learn: suggestions", codes(early.suggest(matter, 3)), false, one);
      score("first 80 % learn: lookup", earlyLookup.suggest(one), false, one);
    } else {
      early.learn(matter, Named.of(one.unit()));
      earlyLookup.learn(one);
    }
    lookup.learn(one);
    today.add(new Waiting(one, shown));
    seen++;
  }

  private void overnight(LocalDate next) {
    if (!next.equals(day)) {
      for (Waiting past : today) {
        daily.learn(past.one().matter(), Named.of(past.one().unit()), past.shown());
        dailyLookup.learn(past.one());
      }
      today.clear();
      day = next;
    }
  }

  private static boolean isSure(List<UnitSuggestion> door) {
    return !door.isEmpty() && door.getFirst().sure();
  }

  private static List<String> codes(Suggestions shown) {
    return shown.ranked().stream().map(s -> s.unit().code()).toList();
  }

  private void score(String name, List<String> ranked, boolean sure, PingshanCase one) {
    scores.computeIfAbsent(name, n -> new Score()).add(ranked, sure, one.unit());
  }

  /** A few, evenly spread, to show what a clerk would read. */
  private void keepSample(PingshanCase one, List<UnitSuggestion> door) {
    if (seen % 1_500 == 0 && !door.isEmpty()) {
      UnitSuggestion first = door.getFirst();
      String why = first.reasons().isEmpty() ? "" : first.reasons().getLast().zh();
      samples.add(
          "%s %s %s → %s %.0f %%%s (%s)%n      taken by %s"
              .formatted(
                  one.day(),
                  one.community(),
                  one.subType(),
                  first.name().zh(),
                  100 * first.share(),
                  first.sure() ? " sure" : "",
                  why,
                  one.unit()));
    }
  }

  Map<String, Score> scores() {
    return scores;
  }

  List<String> samples() {
    return samples;
  }
}
