// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.insight;

import java.util.EnumMap;
import java.util.Map;

/** Counts of every measure, and the rates of lifecycle.md that they make. */
public final class Counts {

  /** Nothing counted. */
  public static final Counts NONE = new Counts(Map.of());

  private final EnumMap<Measure, Long> amounts = new EnumMap<>(Measure.class);

  public Counts(Map<Measure, Long> amounts) {
    this.amounts.putAll(amounts);
  }

  /** How many of a measure; 0 where none was counted. */
  public long of(Measure measure) {
    return amounts.getOrDefault(measure, 0L);
  }

  /** The sums of both; neither is changed. */
  public Counts plus(Counts more) {
    Counts sum = new Counts(amounts);
    more.amounts.forEach((measure, amount) -> sum.amounts.merge(measure, amount, Long::sum));
    return sum;
  }

  /** Resolved in time of all whose deadline was met or broken; left out: it fell away. */
  public Rate onTime() {
    long inTime = of(Measure.IN_TIME);
    long due = inTime + of(Measure.LATE) + of(Measure.BROKEN);
    return new Rate(inTime, due, of(Measure.WITHDRAWN));
  }

  /** Never redispatched of all dispatched (first-dispatch accuracy). */
  public Rate firstDispatch() {
    long dispatched = of(Measure.DISPATCHED);
    return new Rate(dispatched - of(Measure.REDISPATCHED), dispatched, 0);
  }

  /** Sent back of all that units said to be done. */
  public Rate rework() {
    return new Rate(of(Measure.REWORKED), of(Measure.PRESENTED), 0);
  }

  /** Opened again of all closed. */
  public Rate reopen() {
    return new Rate(of(Measure.REOPENED), of(Measure.CLOSED), 0);
  }

  /** Reporters who answered of all who were asked (响应率); left out: nobody to ask. */
  public Rate response() {
    long responded = of(Measure.RESPONDED);
    return new Rate(responded, responded + of(Measure.UNREACHABLE), of(Measure.UNASKED));
  }

  /** Reporters who say it is resolved of all who answered (解决率); left out: not reached. */
  public Rate resolution() {
    return new Rate(of(Measure.SATISFIED), of(Measure.RESPONDED), of(Measure.UNREACHABLE));
  }

  /** Ratings of four or five of all ratings (满意率); left out: answered without rating. */
  public Rate satisfaction() {
    long unrated = Math.max(0, of(Measure.RESPONDED) - of(Measure.RATED));
    return new Rate(of(Measure.CONTENT), of(Measure.RATED), unrated);
  }
}
