// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.bench;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Random;
import org.jingwei.deadline.CalendarDay;
import org.jingwei.deadline.Course;
import org.jingwei.deadline.LastDayOff;
import org.jingwei.deadline.LimitUnit;
import org.jingwei.deadline.OfficeHours;
import org.jingwei.deadline.Stage;
import org.jingwei.deadline.TimeLimit;
import org.jingwei.deadline.WorkCalendar;
import org.jingwei.shared.Words;

/** Deadlines reckoned a second on one core, by the model county's calendar. */
final class DeadlineBench {

  private static final int DEADLINES = 2_000_000;
  private static final int ROUNDS = 5;

  private DeadlineBench() {}

  static void run(Figures figures) throws IOException {
    WorkCalendar calendar = calendar();
    for (LimitUnit unit : LimitUnit.values()) {
      double best = 0;
      for (int i = 0; i < ROUNDS; i++) {
        best = Math.max(best, perCpuSecond(calendar, unit));
      }
      figures.value("deadline in " + unit.code(), "perCpuSecond", best);
    }
  }

  private static double perCpuSecond(WorkCalendar calendar, LimitUnit unit) {
    var threads = ManagementFactory.getThreadMXBean();
    TimeLimit limit =
        new TimeLimit(
            TimeLimit.ANY,
            null,
            Stage.RESOLVE,
            5,
            unit,
            new Words("bench", "bench"),
            LastDayOff.ROLLS_FORWARD);
    Random random = new Random(7);
    long from = Instant.parse("2020-01-01T00:00:00Z").getEpochSecond();
    long sum = 0;
    long start = threads.getCurrentThreadCpuTime();
    for (int i = 0; i < DEADLINES; i++) {
      Instant at = Instant.ofEpochSecond(from + random.nextInt(200_000_000));
      sum += Course.of(at, limit).due(calendar).at().getEpochSecond();
    }
    if (sum == 0) {
      throw new IllegalStateException("no deadline was reckoned");
    }
    return DEADLINES * 1e9 / (threads.getCurrentThreadCpuTime() - start);
  }

  private static WorkCalendar calendar() throws IOException {
    List<CalendarDay> days =
        Files.readAllLines(Path.of(System.getProperty("bench.pack"), "calendar.csv")).stream()
            .skip(1)
            .map(line -> line.split(","))
            .map(f -> new CalendarDay(LocalDate.parse(f[0]), f[1], CalendarDay.Kind.of(f[2])))
            .toList();
    return WorkCalendar.of(ZoneId.of("Asia/Shanghai"), OfficeHours.USUAL, 2004, 2026, days)
        .orThrow();
  }
}
