// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.console.opendata;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.jingwei.console.kit.Suppression;
import org.jingwei.insight.Rate;
import org.junit.jupiter.api.Test;

class ToldTests {

  private static final int SEEDS = 2_000;

  private static Map<String, Map<String, Long>> drawn(Random random) {
    Map<String, Map<String, Long>> counts = new HashMap<>();
    int areas = random.nextInt(1, 7);
    for (int a = 0; a < areas; a++) {
      Map<String, Long> parts = new HashMap<>();
      int most = random.nextInt(1, 9);
      for (int p = 0; p < most; p++) {
        long count = (long) Math.floor(Math.exp(random.nextDouble(0, 5)) - 0.5);
        parts.put(p == 0 && random.nextBoolean() ? Told.REST : "p" + p, Math.max(0, count));
      }
      counts.put("a" + a, parts);
    }
    return counts;
  }

  @Test
  void losesNothingButWhatIsTooLittleEvenTogether() {
    for (int seed = 0; seed < SEEDS; seed++) {
      Map<String, Map<String, Long>> counts = drawn(new Random(seed));
      long all = counts.values().stream().mapToLong(Told::sum).sum();
      long told = Told.of(counts).stream().mapToLong(Told.Line::count).sum();
      assertThat(all - told).as("seed %d", seed).isBetween(0L, Suppression.LEAST - 1L);
    }
  }

  @Test
  void tellsNoSmallNumberAndNoOtherThanWhatIsCounted() {
    for (int seed = 0; seed < SEEDS; seed++) {
      Map<String, Map<String, Long>> counts = drawn(new Random(seed));
      for (Told.Line line : Told.of(counts)) {
        assertThat(line.count()).as("seed %d", seed).isGreaterThanOrEqualTo(Suppression.LEAST);
        if (!line.part().equals(Told.REST)) {
          assertThat(counts.get(line.area())).containsEntry(line.part(), line.count());
        }
      }
    }
  }

  /**
   * Somebody who knows every total, and all but one of the parts that are told: what is not told of
   * an area is either two unknown numbers at least, whose sum is no small one, or a whole area of
   * which nothing is told.
   */
  @Test
  void cannotBeSolvedForAPartThatIsNotToldEvenWithTheTotals() {
    for (int seed = 0; seed < SEEDS; seed++) {
      Map<String, Map<String, Long>> counts = drawn(new Random(seed));
      List<Told.Line> told = Told.of(counts);
      Set<String> toldAreas = told.stream().map(Told.Line::area).collect(Collectors.toSet());
      for (String area : counts.keySet()) {
        if (toldAreas.contains(area)) {
          isUnsolvable(seed, counts.get(area), parts(told, area));
        }
      }
      Map<String, Long> areas = new HashMap<>();
      counts.forEach((area, parts) -> areas.put(area, Told.sum(parts)));
      if (!toldAreas.isEmpty() && toldAreas.stream().anyMatch(area -> !area.isEmpty())) {
        isUnsolvable(seed, areas, toldAreas);
      }
    }
  }

  private static Set<String> parts(List<Told.Line> told, String area) {
    return told.stream()
        .filter(line -> line.area().equals(area) && !line.part().equals(Told.REST))
        .map(Told.Line::part)
        .collect(Collectors.toSet());
  }

  private static void isUnsolvable(int seed, Map<String, Long> all, Set<String> told) {
    List<Long> untold =
        all.entrySet().stream()
            .filter(one -> one.getValue() > 0 && !told.contains(one.getKey()))
            .map(Map.Entry::getValue)
            .toList();
    long sum = untold.stream().mapToLong(Long::longValue).sum();
    boolean alone = untold.size() == 1 && !Suppression.isSmall(sum);
    assertThat(untold.isEmpty() || alone || untold.size() > 1 && sum >= Suppression.LEAST)
        .as("seed %d: %s of %s", seed, untold, all)
        .isTrue();
  }

  @Test
  void tellsNoShareOfWhichOneSideIsSmall() {
    for (int seed = 0; seed < SEEDS; seed++) {
      Random random = new Random(seed);
      Map<String, Rate> towns = new HashMap<>();
      for (int t = random.nextInt(1, 8); t > 0; t--) {
        long whole = random.nextInt(0, 60);
        towns.put("t" + t, new Rate(random.nextLong(whole + 1), whole, random.nextInt(9)));
      }
      for (Rate told : Rates.byTown(towns).values()) {
        assertThat(Suppression.isSmall(told.whole())).isFalse();
        assertThat(Suppression.isSmall(told.part())).isFalse();
        assertThat(Suppression.isSmall(told.whole() - told.part())).isFalse();
      }
    }
  }
}
