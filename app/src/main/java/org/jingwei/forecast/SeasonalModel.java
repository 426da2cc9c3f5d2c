// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.forecast;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How many matters of one hazard to expect, by a few sums that can be told in a sentence: the level
 * of the last year, moved towards that of the last eight weeks the more matters speak for it; times
 * the town's share; times how common that week of the year is. Pure; see decision 0160.
 */
public final class SeasonalModel {

  /** Fewer weeks are too little history. */
  public static final int FEWEST_WEEKS = 8;

  /** Fewer matters in two years are too little history. */
  public static final int FEWEST_MATTERS = 10;

  private static final int RECENT = 8;
  private static final int YEAR = 52;

  /** Memory of a town's share. */
  private static final int TWO_YEARS = 104;

  /** How many matters' worth the long-run level of the county is against the last eight weeks. */
  private static final double LEVEL_WEIGHT = 20;

  /** The same of a town's share. */
  private static final double TOWN_WEIGHT = 10;

  /** How many matters are thought to be spread evenly over the towns beforehand. */
  private static final double SHARE_WEIGHT = 10;

  /** How far forecasts scatter is learnt from these weights on; before, a little is assumed. */
  private static final double SCATTER_WEIGHT = 20;

  private static final double SCATTER = 0.1;
  private static final double MOST_SCATTER = 4;
  private static final double LOW = 0.1;
  private static final double HIGH = 0.9;

  private final Series series;
  private final SeasonalFactors factors;
  private final double[] seasonUpTo;
  private final double[] allUpTo;
  private final double[][] townUpTo;
  private final int weeks;
  private final double scatter;

  /**
   * @param season what the pack states; it stands until the county's own history says otherwise
   */
  public SeasonalModel(Series series, Season season) {
    this.series = series;
    this.weeks = series.weeks();
    int towns = series.towns().size();
    int[] all = new int[weeks];
    townUpTo = new double[towns][weeks + 1];
    for (int town = 0; town < towns; town++) {
      for (int week = 0; week < weeks; week++) {
        all[week] += series.counts()[town][week];
        townUpTo[town][week + 1] = townUpTo[town][week] + series.counts()[town][week];
      }
    }
    factors = new SeasonalFactors(series, all, season);
    allUpTo = new double[weeks + 1];
    seasonUpTo = new double[weeks + 1];
    for (int week = 0; week < weeks; week++) {
      allUpTo[week + 1] = allUpTo[week] + all[week];
      seasonUpTo[week + 1] = seasonUpTo[week] + factors.at(week);
    }
    scatter = scatter();
  }

  /** Whether there is too little to go by; then nothing is expected. */
  public boolean isTooLittle() {
    return weeks < FEWEST_WEEKS || last(allUpTo, weeks, TWO_YEARS) < FEWEST_MATTERS;
  }

  /**
   * What to expect in each town in a week that begins after the last one known.
   *
   * @return in the order of the towns; empty where there is too little history
   */
  public List<Expected> listExpected(LocalDate monday) {
    if (isTooLittle()) {
      return List.of();
    }
    List<Expected> expected = new ArrayList<>();
    for (int town = 0; town < series.towns().size(); town++) {
      expected.add(expected(town, series.week(monday)));
    }
    return expected;
  }

  /** How likely each number is in a town, by its place among the towns. */
  public Spread spread(int town, LocalDate monday) {
    int week = series.week(monday);
    return new Spread(mean(town, weeks, week), unsure(town, weeks) + scatter);
  }

  private Expected expected(int town, int week) {
    LocalDate monday = series.monday(week);
    Spread spread = spread(town, monday);
    int recent = Math.min(RECENT, weeks);
    return new Expected(
        series.towns().get(town),
        monday,
        spread.mean(),
        spread.quantile(LOW),
        spread.quantile(HIGH),
        level(weeks) * share(town, weeks),
        last(townUpTo[town], weeks, RECENT) / recent,
        lastYear(town, week),
        factors.at(week),
        factors.isOwn(),
        (int) last(townUpTo[town], weeks, TWO_YEARS));
  }

  private @Nullable Integer lastYear(int town, int week) {
    int then = series.week(IsoYear.sameWeekLastYear(series.monday(week)));
    return then < 0 || then >= weeks ? null : series.counts()[town][then];
  }

  /** Expected of a week when so many weeks were known. */
  private double mean(int town, int known, int week) {
    return ofRecent(town, known) * factors.at(week);
  }

  /** The town's level in an average week of the year, as the last eight weeks speak for it. */
  private double ofRecent(int town, int known) {
    double season = last(seasonUpTo, known, RECENT);
    double level = level(known);
    double moved =
        level * (LEVEL_WEIGHT + last(allUpTo, known, RECENT)) / (LEVEL_WEIGHT + level * season);
    double usual = moved * share(town, known);
    double seen = last(townUpTo[town], known, RECENT);
    return usual * (TOWN_WEIGHT + seen) / (TOWN_WEIGHT + usual * season);
  }

  /** How unsure the town's own level is: the fewer matters speak for it, the more. */
  private double unsure(int town, int known) {
    return 1 / (TOWN_WEIGHT + last(townUpTo[town], known, RECENT));
  }

  /** The county's level in an average week, over the last year. */
  private double level(int known) {
    return last(allUpTo, known, YEAR) / last(seasonUpTo, known, YEAR);
  }

  private double share(int town, int known) {
    double even = 1.0 / series.towns().size();
    return (last(townUpTo[town], known, TWO_YEARS) + SHARE_WEIGHT * even)
        / (last(allUpTo, known, TWO_YEARS) + SHARE_WEIGHT);
  }

  /** By how much more than chance the forecasts of the last year were wrong. */
  private double scatter() {
    double more = SCATTER_WEIGHT * SCATTER;
    double weight = SCATTER_WEIGHT;
    for (int week = Math.max(2 * RECENT, weeks - YEAR); week < weeks; week++) {
      if (last(allUpTo, week, YEAR) == 0) {
        continue;
      }
      for (int town = 0; town < series.towns().size(); town++) {
        double mean = mean(town, week, week);
        double wrong = series.counts()[town][week] - mean;
        more += wrong * wrong - mean - mean * mean * unsure(town, week);
        weight += mean * mean;
      }
    }
    return Math.clamp(more / weight, 0, MOST_SCATTER);
  }

  /** The sum of the last so many weeks of those known. */
  private static double last(double[] upTo, int known, int many) {
    return upTo[known] - upTo[Math.max(0, known - many)];
  }
}
