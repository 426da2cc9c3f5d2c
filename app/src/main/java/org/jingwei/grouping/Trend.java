// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.grouping;

/**
 * Whether more people tell of a topic this week than in the weeks before, as far as so few can say.
 * Both are taken as counts of a steady stream (Poisson); what is known of the two rates afterwards
 * (Gamma, from a prior of half a person) gives how many times as many there are, and between which
 * bounds that lies with nine chances of ten.
 *
 * @param way what can be said
 * @param now different people in the last seven days
 * @param before the same of the {@link #WEEKS} weeks before, each week's counted for itself
 * @param times how many times as many as in a week before, the middle
 * @param least with 19 chances of 20 it is more
 * @param most with 19 chances of 20 it is less
 */
public record Trend(Way way, int now, int before, double times, double least, double most) {

  /** What can be said of it. */
  public enum Way {
    GROWING,
    STEADY,
    FADING,
    /** Fewer than {@link #FEWEST} in all, or nothing to hold them against yet. */
    TOO_FEW
  }

  /** How many weeks are held against the last one. */
  public static final int WEEKS = 4;

  /** With fewer people nothing is said. */
  public static final int FEWEST = 3;

  private static final double PRIOR = 0.5;
  private static final double TAIL = 0.05;

  /**
   * @param now different people in the last seven days
   * @param before the sum of the different people of each of the weeks before
   * @param weeks how many of these weeks anything was told at all, at most {@link #WEEKS}
   */
  public static Trend of(int now, int before, int weeks) {
    double a = now + PRIOR;
    double b = before + PRIOR;
    double least = times(a, b, weeks, TAIL);
    double most = times(a, b, weeks, 1 - TAIL);
    Way way = Way.STEADY;
    if (now + before < FEWEST || weeks < 1) {
      way = Way.TOO_FEW;
    } else if (least > 1) {
      way = Way.GROWING;
    } else if (most < 1) {
      way = Way.FADING;
    }
    return new Trend(way, now, before, times(a, b, weeks, 0.5), least, most);
  }

  /** The ratio of the rates below which it lies with this chance. */
  private static double times(double a, double b, int weeks, double chance) {
    double low = 0;
    double high = 1;
    for (int i = 0; i < 60; i++) {
      double middle = (low + high) / 2;
      if (Beta.below(middle, a, b) < chance) {
        low = middle;
      } else {
        high = middle;
      }
    }
    return weeks * low / (1 - low);
  }
}
