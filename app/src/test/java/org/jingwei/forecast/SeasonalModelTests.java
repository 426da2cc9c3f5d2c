// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.forecast;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.time.MonthDay;
import java.util.List;
import java.util.Random;
import java.util.function.ToDoubleBiFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SeasonalModelTests {

  private static final LocalDate FIRST = LocalDate.of(2023, 1, 2);
  private static final Season SUMMER = new Season(MonthDay.of(5, 1), MonthDay.of(10, 15), 3);
  private static final long SEED = 20260160;

  /** Poisson counts with a rate for each town and week. */
  private static Series series(
      int towns, int weeks, ToDoubleBiFunction<Integer, LocalDate> rate, long seed) {
    Random random = new Random(seed);
    int[][] counts = new int[towns][weeks];
    for (int town = 0; town < towns; town++) {
      for (int week = 0; week < weeks; week++) {
        counts[town][week] = poisson(rate.applyAsDouble(town, FIRST.plusWeeks(week)), random);
      }
    }
    return new Series(FIRST, names(towns), counts);
  }

  private static List<String> names(int towns) {
    return IntStream.range(0, towns).mapToObj(t -> "42112710" + t).toList();
  }

  private static int poisson(double rate, Random random) {
    double limit = Math.exp(-rate);
    double product = random.nextDouble();
    int n = 0;
    while (product > limit) {
      product *= random.nextDouble();
      n++;
    }
    return n;
  }

  private static Series even(int towns, int weeks, int each) {
    int[][] counts = new int[towns][weeks];
    for (int[] town : counts) {
      java.util.Arrays.fill(town, each);
    }
    return new Series(FIRST, names(towns), counts);
  }

  private static LocalDate after(Series series) {
    return series.first().plusWeeks(series.weeks());
  }

  @Test
  void expectsWhatAlwaysCame() {
    Series series = even(5, 110, 4);
    for (Expected one : new SeasonalModel(series, Season.NONE).listExpected(after(series))) {
      assertThat(one.mean()).isCloseTo(4, within(0.05));
      assertThat(one.usual()).isCloseTo(4, within(0.05));
      assertThat(one.factor()).isCloseTo(1, within(0.01));
      assertThat(one.lastYear()).isEqualTo(4);
      assertThat(one.recent()).isEqualTo(4);
      assertThat(one.isAboveUsual()).isFalse();
    }
  }

  @Test
  void fourOfFiveWeeksLieWithinTheInterval() {
    Series series =
        series(8, 156, (town, monday) -> (2 + town) * (SUMMER.covers(monday) ? 1.5 : 0.7), SEED);
    int inside = 0;
    int judged = 0;
    double error = 0;
    double lastYear = 0;
    for (int week = 104; week < 156; week++) {
      LocalDate monday = FIRST.plusWeeks(week);
      List<Expected> expected =
          new SeasonalModel(series.until(monday), Season.NONE).listExpected(monday);
      for (int town = 0; town < 8; town++) {
        Expected one = expected.get(town);
        int actual = series.counts()[town][week];
        inside += actual >= one.low() && actual <= one.high() ? 1 : 0;
        error += Math.abs(actual - one.mean());
        lastYear += Math.abs(actual - java.util.Objects.requireNonNull(one.lastYear()));
        judged++;
      }
    }
    assertThat(1.0 * inside / judged).isBetween(0.80, 0.93);
    assertThat(error).isLessThan(0.85 * lastYear);
  }

  @Test
  void twiceTheHistoryIsTwiceTheForecast() {
    Series once = series(6, 130, (town, monday) -> 3 + town, SEED + 1);
    int[][] doubled = new int[6][130];
    for (int town = 0; town < 6; town++) {
      for (int week = 0; week < 130; week++) {
        doubled[town][week] = 2 * once.counts()[town][week];
      }
    }
    Series twice = new Series(FIRST, once.towns(), doubled);
    List<Expected> small = new SeasonalModel(once, Season.NONE).listExpected(after(once));
    List<Expected> large = new SeasonalModel(twice, Season.NONE).listExpected(after(once));
    for (int town = 0; town < 6; town++) {
      assertThat(large.get(town).mean() / small.get(town).mean()).isBetween(1.75, 2.25);
    }
  }

  @Test
  void aTownWithoutAMatterIsExpectedToHaveFewAndNotNone() {
    Series series = series(5, 120, (town, monday) -> town == 4 ? 0 : 3.0, SEED + 2);
    Expected none = new SeasonalModel(series, Season.NONE).listExpected(after(series)).get(4);
    assertThat(none.past()).isZero();
    assertThat(none.mean()).isBetween(0.001, 0.2);
    assertThat(none.low()).isZero();
  }

  @Test
  void ownHistorySaysTheSeasonOnceAYearIsKnown() {
    ToDoubleBiFunction<Integer, LocalDate> winter = (town, monday) -> SUMMER.covers(monday) ? 1 : 6;
    Series year = series(6, 156, winter, SEED + 3);
    Expected january = new SeasonalModel(year, SUMMER).listExpected(after(year)).getFirst();
    assertThat(january.ownSeason()).isTrue();
    assertThat(january.factor()).isGreaterThan(1.2);
  }

  @Test
  void beforeAYearIsKnownThePacksSeasonStandsAndSaysSo() {
    Series spring = even(4, 17, 2);
    LocalDate inMay = after(spring);
    assertThat(inMay).isEqualTo(LocalDate.of(2023, 5, 1));
    Expected one = new SeasonalModel(spring, SUMMER).listExpected(inMay).getFirst();
    assertThat(one.ownSeason()).isFalse();
    assertThat(one.lastYear()).isNull();
    assertThat(one.mean()).isCloseTo(6, within(0.3));
    assertThat(one.isAboveUsual()).isTrue();
  }

  @Test
  void expectsNothingOfTooLittleHistory() {
    assertThat(new SeasonalModel(even(4, 7, 9), SUMMER).listExpected(FIRST.plusWeeks(7))).isEmpty();
    assertThat(new SeasonalModel(even(4, 80, 0), SUMMER).isTooLittle()).isTrue();
    assertThat(new SeasonalModel(even(0, 0, 0), SUMMER).isTooLittle()).isTrue();
  }

  @Test
  void aBurstInOneTownRaisesItsForecastMostAndWidensNoOther() {
    Series calm = even(4, 110, 2);
    for (int week = 104; week < 110; week++) {
      calm.counts()[2][week] = 12;
    }
    List<Expected> expected = new SeasonalModel(calm, Season.NONE).listExpected(after(calm));
    assertThat(expected.get(2).mean()).isGreaterThan(2 * expected.get(0).mean());
    assertThat(expected.get(2).isAboveUsual()).isTrue();
    assertThat(expected.get(0).isAboveUsual()).isFalse();
  }

  @Test
  void whatCameLaterDoesNotChangeWhatWasKnown() {
    Series all = series(3, 140, (town, monday) -> 4.0, SEED + 4);
    LocalDate then = FIRST.plusWeeks(120);
    Series known = all.until(then);
    assertThat(known.weeks()).isEqualTo(120);
    assertThat(known.counts()[1]).isEqualTo(java.util.Arrays.copyOf(all.counts()[1], 120));
    assertThat(all.until(FIRST.minusWeeks(3)).weeks()).isZero();
  }
}
