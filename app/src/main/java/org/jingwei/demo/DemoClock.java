// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.demo;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/**
 * The program's clock in a demonstration: while the sample week is made it stands where it was put,
 * then it goes with the real one. It never goes back.
 */
public final class DemoClock extends Clock {

  /** How far back the sample traffic begins. */
  public static final Duration WEEK = Duration.ofDays(7);

  private final Clock real;
  private final boolean makesWeek;
  private volatile @Nullable Instant standing;

  /**
   * @param makesWeek whether there is a week to be made; else the clock is the real one at once
   */
  public DemoClock(Clock real, boolean makesWeek) {
    this.real = real;
    this.makesWeek = makesWeek;
    this.standing = makesWeek ? beginning(real.instant()) : null;
  }

  /**
   * A whole second: the database keeps microseconds and rounds, so an appointment from a finer
   * instant could begin after it.
   */
  private static Instant beginning(Instant end) {
    return end.minus(WEEK).truncatedTo(ChronoUnit.SECONDS);
  }

  boolean makesWeek() {
    return makesWeek;
  }

  /** The real instant, at which the sample week ends. */
  Instant end() {
    return real.instant();
  }

  void stand(Instant at) {
    Instant before = standing;
    if (before == null || at.isBefore(before)) {
      throw new IllegalStateException("the clock does not go back to " + at);
    }
    standing = at;
  }

  void release() {
    standing = null;
  }

  @Override
  public Instant instant() {
    Instant at = standing;
    return at == null ? real.instant() : at;
  }

  @Override
  public ZoneId getZone() {
    return real.getZone();
  }

  @Override
  public Clock withZone(ZoneId zone) {
    return new DemoClock(real.withZone(zone), false);
  }
}
