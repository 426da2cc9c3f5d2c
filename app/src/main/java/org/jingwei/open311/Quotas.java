// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.open311;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Counts each key's calls in this process: by the minute and by the county's day. */
final class Quotas {

  private static final int SECONDS = 60;

  private record Used(long minute, int inMinute, LocalDate day, int inDay) {}

  private final Clock clock;
  private final Map<Long, Used> used = new ConcurrentHashMap<>();

  Quotas(Clock clock) {
    this.clock = clock;
  }

  /** Counts a call; throws 429 where the key has used up what it may. */
  void count(ApiKey key) {
    long second = clock.instant().getEpochSecond();
    long minute = second / SECONDS;
    LocalDate day = LocalDate.now(clock);
    Used now =
        used.merge(
            key.id(),
            new Used(minute, 1, day, 1),
            (before, one) ->
                new Used(
                    minute,
                    before.minute() == minute ? before.inMinute() + 1 : 1,
                    day,
                    before.day().equals(day) ? before.inDay() + 1 : 1));
    if (now.inDay() > key.perDay()) {
      throw Fault.tooMany(3_600, "the key may make " + key.perDay() + " calls a day");
    }
    if (now.inMinute() > key.perMinute()) {
      throw Fault.tooMany(
          (int) (SECONDS - second % SECONDS),
          "the key may make " + key.perMinute() + " calls a minute");
    }
  }
}
