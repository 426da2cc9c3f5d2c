// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.replay;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;

/**
 * The program's clock during a replay: each thread stands at the instant of the case it works on.
 */
public final class ReplayClock extends Clock {

  private final ThreadLocal<Instant> standing;
  private final ZoneId zone;

  /**
   * @param start where threads stand that were never put anywhere
   */
  public ReplayClock(Instant start, ZoneId zone) {
    this(ThreadLocal.withInitial(() -> start), zone);
  }

  private ReplayClock(ThreadLocal<Instant> standing, ZoneId zone) {
    this.standing = standing;
    this.zone = zone;
  }

  void stand(Instant at) {
    standing.set(at);
  }

  @Override
  public Instant instant() {
    return standing.get();
  }

  @Override
  public ZoneId getZone() {
    return zone;
  }

  @Override
  public Clock withZone(ZoneId other) {
    return new ReplayClock(standing, other);
  }
}
