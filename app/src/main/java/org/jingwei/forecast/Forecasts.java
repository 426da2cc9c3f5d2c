// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.forecast;

import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import org.jingwei.casework.FeedFollower;
import org.jingwei.deadline.Deadlines;
import org.jingwei.insight.Scope;
import org.jingwei.shared.CountyCode;

/**
 * The door: the hazards that a county's pack names, what is expected of them, and how good that
 * was. Who may ask is asked before. Weeks begin on Monday in the county's time zone. Safe for any
 * number of threads and processes.
 */
public final class Forecasts {

  /** A pack names no more hazards than these. */
  public static final int MOST_HAZARDS = 40;

  private static final int WEEKS_AHEAD = 2;
  private static final int WEEKS_JUDGED = 4;
  private static final int MOST = 500;

  private final HazardStore hazards;
  private final CountStore counts;
  private final MadeStore made;
  private final Forecaster forecaster;
  private final FeedFollower follower;
  private final Deadlines deadlines;
  private final Clock clock;

  Forecasts(
      HazardStore hazards,
      CountStore counts,
      MadeStore made,
      Forecaster forecaster,
      FeedFollower follower,
      Deadlines deadlines,
      Clock clock) {
    this.hazards = hazards;
    this.counts = counts;
    this.made = made;
    this.forecaster = forecaster;
    this.follower = follower;
    this.deadlines = deadlines;
    this.clock = clock;
  }

  /** The hazards that the county's pack names, in its order. */
  public List<Hazard> listHazards(CountyCode county) {
    return hazards.list(county);
  }

  /**
   * What is expected in the week that runs and the next one, by week, hazard in the pack's order,
   * the most first; 500 at most. Empty where the history is too little, or before the first night.
   *
   * @param above only where it is clearly more than usual
   */
  public List<Coming> listComing(CountyCode county, Scope scope, boolean above) {
    LocalDate monday = monday(county);
    return made.listComing(county, monday, monday.plusWeeks(WEEKS_AHEAD), scope, above, MOST);
  }

  /** How good the forecasts of the last four weeks were, by hazard in the pack's order. */
  public List<Kept> listKept(CountyCode county, Scope scope) {
    LocalDate monday = monday(county);
    return made.listKept(county, monday.minusWeeks(WEEKS_JUDGED), monday, scope);
  }

  /** Today by the county's clock. */
  public LocalDate today(CountyCode county) {
    return LocalDate.ofInstant(clock.instant(), deadlines.calendarOf(county).zone());
  }

  private LocalDate monday(CountyCode county) {
    return today(county).with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
  }

  /**
   * Makes the forecasts now instead of tonight. Those of a week that runs stay as they are.
   *
   * @return for how many hazards there was enough history
   */
  public int make(CountyCode county) {
    follower.catchUp(county);
    return forecaster.make(county, today(county));
  }

  /** Counts everything that has happened by now. */
  public void catchUp(CountyCode county) {
    follower.catchUp(county);
  }

  /** Counts anew from the first event on; forecasts that were made stay. */
  public void rebuild(CountyCode county) {
    follower.restart(county, () -> counts.forget(county));
    follower.catchUp(county);
  }

  /** Takes over what the county's pack names, in the caller's transaction. */
  public void replaceHazards(CountyCode county, List<Hazard> named) {
    hazards.replace(county, named);
  }
}
