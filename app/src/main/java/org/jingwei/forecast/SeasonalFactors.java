// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.forecast;

/**
 * How common each week of the year is, 1 on average: the weeks around it in all years that are
 * known, drawn towards the pack's season as by ten matters. Until a whole year is known it is the
 * pack's season alone.
 */
final class SeasonalFactors {

  private static final int WEEKS = 52;

  /** A year, and so much more that its ends overlap. */
  private static final int OWN_FROM = 60;

  private static final int AROUND = 3;
  private static final double PACK_WEIGHT = 10;

  private final Series series;
  private final Season season;
  private final double @org.jspecify.annotations.Nullable [] own;

  SeasonalFactors(Series series, int[] all, Season season) {
    this.series = series;
    this.season = season;
    this.own = all.length < OWN_FROM ? null : own(all);
  }

  /** Whether the county's own history speaks. */
  boolean isOwn() {
    return own != null;
  }

  /** Of a week, counted from the first that is known. */
  double at(int week) {
    return own == null ? stated(week) : own[ofYear(week)];
  }

  private double stated(int week) {
    return season.at(series.monday(week));
  }

  private int ofYear(int week) {
    return IsoYear.weekOf(series.monday(week)) - 1;
  }

  private double[] own(int[] all) {
    double[] seen = new double[WEEKS];
    double[] even = new double[WEEKS];
    double[] prior = new double[WEEKS];
    for (int week = 0; week < all.length; week++) {
      int at = ofYear(week);
      seen[at] += all[week];
      even[at] += levelAround(all, week);
      prior[at] = stated(week);
    }
    double[] factors = new double[WEEKS];
    double sum = 0;
    for (int at = 0; at < WEEKS; at++) {
      factors[at] = (around(seen, at) + PACK_WEIGHT * prior[at]) / (around(even, at) + PACK_WEIGHT);
      sum += factors[at];
    }
    for (int at = 0; at < WEEKS; at++) {
      factors[at] *= WEEKS / sum;
    }
    return factors;
  }

  /** The level of the year around a week, so that a county that grows has no false season. */
  private double levelAround(int[] all, int week) {
    int from = Math.clamp(week - WEEKS / 2, 0, all.length - WEEKS);
    double count = 0;
    for (int i = from; i < from + WEEKS; i++) {
      count += all[i];
    }
    return count / WEEKS;
  }

  /** The week and its neighbours on both sides, the nearer the more. */
  private static double around(double[] values, int at) {
    double sum = 0;
    for (int off = -AROUND; off <= AROUND; off++) {
      double weight = 1 - Math.abs(off) / (AROUND + 1.0);
      sum += weight * values[Math.floorMod(at + off, WEEKS)];
    }
    return sum;
  }
}
