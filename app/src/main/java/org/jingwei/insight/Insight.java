// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.insight;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jingwei.casework.FeedFollower;
import org.jingwei.deadline.Deadlines;
import org.jingwei.shared.CountyCode;
import org.jingwei.shared.Slice;
import org.jspecify.annotations.Nullable;

/**
 * The door of this module: the figures, and the following of the feed that makes them. Safe for any
 * number of threads and processes.
 */
public final class Insight {

  private final InsightQueries queries;
  private final InsightStore store;
  private final FeedFollower follower;
  private final Deadlines deadlines;
  private final ShareQueries shares;

  Insight(
      InsightQueries queries,
      ShareQueries shares,
      InsightStore store,
      FeedFollower follower,
      Deadlines deadlines) {
    this.queries = queries;
    this.shares = shares;
    this.store = store;
    this.follower = follower;
    this.deadlines = deadlines;
  }

  /** What was counted in a range of days, by town and unit; one statement. */
  public List<Line> listOutcomes(CountyCode county, Period period, Scope scope) {
    return queries.listOutcomes(county, period, scope);
  }

  /** What stands open now, by town and unit; one statement. */
  public List<Line> listStanding(CountyCode county, Scope scope) {
    return queries.listStanding(county, scope);
  }

  /** What came in a range of days; two statements. */
  public Arrivals arrivals(CountyCode county, Period period, Scope scope) {
    return queries.arrivals(county, period, scope);
  }

  /**
   * The matters behind a figure, the last ones first; their amounts add up to it. One statement.
   *
   * @param after {@link Slice#next} of the page before; null for the first
   * @param limit at most so many
   */
  public Slice<Counted> listBehind(
      CountyCode county, Behind figure, @Nullable String after, int limit) {
    return shares.listBehind(county, figure, after, limit);
  }

  /** What a figure comes to, summed from its matters; one statement, for narrow figures. */
  public long amountBehind(CountyCode county, Behind figure) {
    return shares.amountBehind(county, figure);
  }

  /**
   * How much came from each grid cell, or from each division where no cell is known; one statement.
   *
   * @param measure ARRIVED for a range of days, or OPEN or OVERDUE for now
   */
  public Map<String, Long> amountsByPlace(
      CountyCode county, Measure measure, Period period, Scope scope) {
    return shares.amountsByPlace(county, new Behind(measure, period, scope, null, null));
  }

  /** The time zone that makes a county's days. */
  public ZoneId zoneOf(CountyCode county) {
    return deadlines.calendarOf(county).zone();
  }

  /**
   * Up to when the figures go: when the last event happened that they count. It is behind by a
   * second or so as a rule, by more while they are made anew.
   */
  public Optional<Instant> findLast(CountyCode county) {
    return queries.findLast(county);
  }

  /** Counts everything that has happened by now. */
  public void catchUp(CountyCode county) {
    follower.catchUp(county);
  }

  /**
   * Makes a county's figures anew from the first event on. Until it is done they are incomplete;
   * when it is broken off, the next to follow goes on with it.
   */
  public void rebuild(CountyCode county) {
    follower.restart(county, () -> store.forget(county));
    follower.catchUp(county);
  }
}
