// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.console.board;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jingwei.console.kit.Suppression;
import org.jingwei.console.opendata.Release;
import org.jingwei.console.opendata.Told;
import org.jingwei.insight.Measure;
import org.junit.jupiter.api.Test;

/** Somebody asks for every range of months and subtracts each answer from each other. */
class PublicViewsTests {

  private static final int SEEDS = 300;
  private static final int MONTHS = 6;
  private static final YearMonth FIRST = YearMonth.of(2025, 10);

  private record Drawn(List<Map<String, Long>> months, Release release) {}

  private static Drawn drawn(int seed) {
    Random random = new Random(seed);
    List<Map<String, Long>> months = new ArrayList<>();
    List<Release.OfTown> told = new ArrayList<>();
    for (int m = 0; m < MONTHS; m++) {
      Map<String, Long> towns = new HashMap<>();
      for (int t = random.nextInt(1, 7); t > 0; t--) {
        towns.put("t" + t, (long) Math.floor(Math.exp(random.nextDouble(0, 4)) - 0.5));
      }
      months.add(towns);
      YearMonth month = FIRST.plusMonths(m);
      Told.byArea(towns)
          .forEach(
              (town, count) -> told.add(new Release.OfTown(month, town, Measure.ARRIVED, count)));
    }
    return new Drawn(months, new Release(Instant.EPOCH, List.of(), List.of(), List.of(), told));
  }

  private static Map<String, Long> asked(Release release, int from, int to) {
    Months months = new Months(FIRST.plusMonths(from), FIRST.plusMonths(to), 0, null);
    return PublicViews.columns(release, months, Map.of()).received();
  }

  @Test
  void noTwoAnswersDifferByASmallNumber() {
    for (int seed = 0; seed < SEEDS; seed++) {
      Release release = drawn(seed).release();
      for (int from = 0; from < MONTHS; from++) {
        for (int to = from + 1; to < MONTHS; to++) {
          Map<String, Long> longer = asked(release, from, to);
          differByNothingSmall(seed, longer, asked(release, from + 1, to));
          differByNothingSmall(seed, longer, asked(release, from, to - 1));
        }
      }
    }
  }

  private static void differByNothingSmall(
      int seed, Map<String, Long> longer, Map<String, Long> shorter) {
    longer.forEach((town, count) ->
        assertThat(Suppression.isSmall(count - shorter.getOrDefault(town, 0L)))
            .as("seed %d: %s of %s and %s", seed, town, longer, shorter)
            .isFalse());
  }

  /** With the true total of each month known too: what is hidden is never one town alone. */
  @Test
  void aSmallMonthOfATownCannotBeSolvedFor() {
    for (int seed = 0; seed < SEEDS; seed++) {
      Drawn drawn = drawn(seed);
      for (int m = 0; m < MONTHS; m++) {
        // Any two ranges whose difference is the month solve for it; so does the month itself.
        Map<String, Long> month = asked(drawn.release(), m, m);
        List<Long> hidden = new ArrayList<>();
        drawn
            .months()
            .get(m)
            .forEach((town, count) -> {
              if (count > 0 && !month.containsKey(town)) {
                hidden.add(count);
              } else {
                assertThat(month.getOrDefault(town, 0L)).isEqualTo(count);
              }
            });
        boolean nothingTold = month.isEmpty();
        assertThat(
                hidden.isEmpty()
                    || nothingTold
                    || hidden.size() > 1
                        && hidden.stream().mapToLong(Long::longValue).sum() >= Suppression.LEAST
                    || hidden.size() == 1 && !Suppression.isSmall(hidden.getFirst()))
            .as("seed %d: %s of %s", seed, month, drawn.months().get(m))
            .isTrue();
      }
    }
  }
}
