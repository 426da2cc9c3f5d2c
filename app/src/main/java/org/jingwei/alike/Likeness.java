// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.alike;

import org.jingwei.alike.Signals.Kind;
import org.jingwei.text.Pieces;

/**
 * How likely it is that two matters are the same, 0 to 1, as the sum of what each signal speaks for
 * or against (log odds). Place, state, time and number are fitted on the first 37,000 of Chicago's
 * sanitation requests of 2011–2013, where the city marked the duplicates; that data has neither
 * texts nor different categories, so their weights are set by hand. The person decides.
 */
public final class Likeness {

  /** From here on a proposal is worth a clerk's look. */
  public static final double WORTH_SHOWING = 0.5;

  private static final double NONE = -9.33;
  private static final double SAME_PLACE = 2.37;
  private static final double SAME_PLACE_STILL_OPEN = 9.17;
  private static final double DAYS_SINCE = -1.95;
  private static final double TOLD_TOGETHER = -1.32;
  private static final double OTHERS_TOLD_IT = 1.63;

  // By hand from here.
  private static final double NEARBY = 4.5;
  private static final double PLACES_APART = -6;
  private static final double ENDED = -2;
  private static final double OTHER_KIND = -4.5;
  private static final double WORDS = 16;
  private static final double USUAL_WORDS = 0.3;

  /** A text of fewer pairs, mostly the name of the place, says too little to be shared. */
  private static final int FEWEST_PAIRS = 10;

  private static final double SHARED_PIECE = 3.5;
  private static final int ENOUGH_PIECES = 3;

  /** Who calls again mostly calls about the same; but a place or words must speak for it too. */
  private static final double SAME_TELLER = 1.5;

  private Likeness() {}

  /** The probability that the two are one matter. */
  public static double of(Signals s) {
    return 1 / (1 + Math.exp(-odds(s)));
  }

  /** As {@link #of(Signals)}, when it is known that somebody told both. */
  public static double ofSameTeller(Signals s) {
    return 1 / (1 + Math.exp(-odds(s) - SAME_TELLER));
  }

  private static double odds(Signals s) {
    double odds = NONE + told(s);
    odds += s.kind() == Kind.DIFFERENT ? OTHER_KIND : 0;
    return odds
        + switch (s.place()) {
          case SAME -> SAME_PLACE + (s.open() ? samePlaceOpen(s) : ENDED);
          case NEAR -> NEARBY + (s.open() ? 0 : ENDED);
          case UNKNOWN -> s.open() ? 0 : ENDED;
          case APART -> PLACES_APART;
        };
  }

  /** What is said, by the beginnings or by the whole texts: whichever shows more. */
  private static double told(Signals s) {
    return Math.max(
        WORDS * Math.max(0, s.words() - USUAL_WORDS),
        SHARED_PIECE * Math.min(s.pieces(), ENOUGH_PIECES));
  }

  private static double samePlaceOpen(Signals s) {
    boolean oneCall = s.together() && s.kind() == Kind.SAME && told(s) == 0;
    return SAME_PLACE_STILL_OPEN
        + DAYS_SINCE * Math.log1p(s.days())
        + (oneCall ? TOLD_TOGETHER : 0)
        + (s.others() ? OTHERS_TOLD_IT : 0);
  }

  /**
   * The share of the shorter text's pairs of signs, but at least of ten, that the other has too.
   */
  public static double wordsInCommon(String a, String b) {
    int[] one = Pieces.pairs(a);
    int[] other = Pieces.pairs(b);
    int fewer = Math.max(FEWEST_PAIRS, Math.min(one.length, other.length));
    return (double) Pieces.shared(one, other) / fewer;
  }
}
