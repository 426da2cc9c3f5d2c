// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.deadline;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Seeded instants, limits, pauses and extensions for property tests. */
final class Moments {

  private Moments() {}

  /** A whole minute from the first year to October of the last. */
  static Instant between(Random random, int firstYear, int lastYear) {
    long first = LocalDate.of(firstYear, 1, 1).atStartOfDay(Calendars.SHANGHAI).toEpochSecond();
    long end = LocalDate.of(lastYear, 6, 1).atStartOfDay(Calendars.SHANGHAI).toEpochSecond();
    return Instant.ofEpochSecond(first + random.nextLong((end - first) / 60) * 60);
  }

  static TimeLimit limit(Random random) {
    LimitUnit unit = LimitUnit.values()[random.nextInt(LimitUnit.values().length)];
    return Calendars.limit(1 + random.nextInt(20), unit);
  }

  /** Up to three pauses, some overlapping, some after the deadline. */
  static List<Pause> pauses(Random random, Instant start) {
    List<Pause> pauses = new ArrayList<>();
    for (int i = random.nextInt(4); i > 0; i--) {
      Instant from = start.plusSeconds(60L * random.nextInt(14_400));
      pauses.add(
          new Pause(from, from.plusSeconds(60L * random.nextInt(7_200)), PauseCause.SUSPENSION));
    }
    return pauses;
  }

  static Extension extension(Random random, Instant start) {
    LimitUnit unit = LimitUnit.values()[random.nextInt(LimitUnit.values().length)];
    return new Extension(
        start.plusSeconds(60L * random.nextInt(14_400)), 1 + random.nextInt(10), unit);
  }
}
