// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.deadline;

import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.jingwei.shared.CountyCode;
import org.jingwei.shared.Words;
import org.springframework.jdbc.core.JdbcTemplate;

/** A county with rules, and clocks to start in it. */
final class AClock {

  static final CountyCode HUANGMEI = new CountyCode(421_127);

  private static final AtomicLong ID = new AtomicLong(1_000);

  private AClock() {}

  /** Five working days for every stage, two working hours for the acceptance of noise. */
  static List<TimeLimit> limits() {
    var all =
        Arrays.stream(Stage.values())
            .map(s ->
                new TimeLimit(
                    "*", null, s, 5, LimitUnit.WORKING_DAYS, new Words("县级惯例", "County practice")));
    var noise =
        new TimeLimit(
            "noise",
            null,
            Stage.ACCEPT,
            2,
            LimitUnit.WORKING_HOURS,
            new Words("县级惯例", "County practice"));
    return java.util.stream.Stream.concat(all, java.util.stream.Stream.of(noise)).toList();
  }

  static Deadlines doorOf(JdbcTemplate jdbc) {
    Deadlines deadlines = Deadlines.over(jdbc);
    deadlines.replaceCalendar(HUANGMEI, Calendars.STATUTORY);
    deadlines.replaceLimits(HUANGMEI, limits()).orThrow();
    return deadlines;
  }

  static ClockStart of(long caseFile, Stage stage, String at) {
    return new ClockStart(
        HUANGMEI,
        ID.incrementAndGet(),
        caseFile,
        null,
        stage,
        "lamp",
        "roads",
        Urgency.NORMAL,
        EscalationLevel.TOWN,
        Calendars.at(at));
  }

  static ClockRef running(long caseFile, Stage stage) {
    return ClockRef.ofCase(HUANGMEI, caseFile, stage);
  }
}
