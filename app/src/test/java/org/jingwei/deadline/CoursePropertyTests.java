// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.deadline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jingwei.deadline.Calendars.STATUTORY;
import static org.jingwei.deadline.Calendars.limit;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import org.junit.jupiter.api.Test;

class CoursePropertyTests {

  private static final int SAMPLES = 5_000;

  @Test
  void neverGivesALaterStartAnEarlierDeadline() {
    Random random = new Random(1);
    for (int i = 0; i < SAMPLES; i++) {
      Instant start = Moments.between(random, 2004, 2026);
      TimeLimit limit = Moments.limit(random);
      Instant later = start.plusSeconds(random.nextInt(600_000));
      assertThat(due(later, limit)).isAfterOrEqualTo(due(start, limit));
    }
  }

  @Test
  void movesOfficeLimitsByExactlyTheOfficeTimeOfAPause() {
    Random random = new Random(2);
    for (int i = 0; i < SAMPLES; i++) {
      Instant start = Moments.between(random, 2004, 2026);
      TimeLimit limit = limit(1 + random.nextInt(20), LimitUnit.WORKING_DAYS);
      Instant before = due(start, limit);
      Pause pause = pauseWithin(random, start, before);
      Instant after = new Course(start, limit, List.of(pause), List.of()).due(STATUTORY).at();
      assertThat(STATUTORY.workingTime(before, after))
          .isEqualTo(STATUTORY.workingTime(pause.from(), endOf(pause)));
    }
  }

  @Test
  void movesPlainHoursByExactlyTheLengthOfAPause() {
    Random random = new Random(3);
    for (int i = 0; i < SAMPLES; i++) {
      Instant start = Moments.between(random, 2004, 2026);
      TimeLimit limit = limit(1 + random.nextInt(200), LimitUnit.HOURS);
      Instant before = due(start, limit);
      Pause pause = pauseWithin(random, start, before);
      Instant after = new Course(start, limit, List.of(pause), List.of()).due(STATUTORY).at();
      assertThat(Duration.between(before, after))
          .isEqualTo(Duration.between(pause.from(), endOf(pause)));
    }
  }

  @Test
  void isNeverShortenedByAPauseOrAnExtension() {
    Random random = new Random(4);
    for (int i = 0; i < SAMPLES; i++) {
      Instant start = Moments.between(random, 2004, 2026);
      TimeLimit limit = Moments.limit(random);
      List<Pause> pauses = Moments.pauses(random, start);
      List<Extension> extensions = new ArrayList<>();
      Instant before = due(start, limit);
      Instant paused = new Course(start, limit, pauses, extensions).due(STATUTORY).at();
      assertThat(paused).isAfterOrEqualTo(before);
      for (int n = 0; n < 2; n++) {
        extensions.add(Moments.extension(random, start));
        Instant extended = new Course(start, limit, pauses, extensions).due(STATUTORY).at();
        assertThat(extended).isAfterOrEqualTo(paused);
        paused = extended;
      }
    }
  }

  @Test
  void endsCalendarDayLimitsOnAWorkingDayWhateverHappened() {
    Random random = new Random(5);
    for (int i = 0; i < SAMPLES; i++) {
      Instant start = Moments.between(random, 2004, 2026);
      Course course =
          new Course(
              start,
              limit(1 + random.nextInt(60), LimitUnit.CALENDAR_DAYS),
              Moments.pauses(random, start),
              List.of(Moments.extension(random, start)));
      Due due = course.due(STATUTORY);
      assertThat(STATUTORY.isWorkingDay(STATUTORY.dateOf(due.at()))).isTrue();
      assertThat(due.at()).isEqualTo(STATUTORY.closing(STATUTORY.dateOf(due.at())));
    }
  }

  @Test
  void endsTheAccountWithTheVeryDeadline() {
    Random random = new Random(6);
    for (int i = 0; i < SAMPLES; i++) {
      Instant start = Moments.between(random, 2004, 2026);
      Course course =
          new Course(
              start,
              Moments.limit(random),
              Moments.pauses(random, start),
              List.of(Moments.extension(random, start)));
      assertThat(course.explain(STATUTORY).steps().getLast())
          .isEqualTo(new Step.Ends(course.due(STATUTORY).at()));
    }
  }

  @Test
  void saysOfficeTimeForthAndBack() {
    Random random = new Random(7);
    for (int i = 0; i < SAMPLES; i++) {
      Instant start = Moments.between(random, 2004, 2026);
      Duration time = Duration.ofMillis(1 + random.nextInt(400_000_000));
      Instant end = STATUTORY.afterWorkingTime(start, time);
      assertThat(STATUTORY.workingTime(start, end)).isEqualTo(time);
      assertThat(STATUTORY.workingTime(start, end.minusMillis(1))).isEqualTo(time.minusMillis(1));
    }
  }

  private static Pause pauseWithin(Random random, Instant start, Instant due) {
    long span = Math.max(1, Duration.between(start, due).toSeconds());
    Instant from = start.plusSeconds(random.nextLong(span));
    return new Pause(from, from.plusSeconds(random.nextInt(900_000)), PauseCause.OBJECTION);
  }

  private static Instant endOf(Pause pause) {
    return Objects.requireNonNull(pause.to());
  }

  private static Instant due(Instant start, TimeLimit limit) {
    return Course.of(start, limit).due(STATUTORY).at();
  }
}
