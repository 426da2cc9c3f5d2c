// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.deadline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.jingwei.deadline.AClock.HUANGMEI;
import static org.jingwei.deadline.AClock.running;
import static org.jingwei.deadline.Calendars.at;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jingwei.database.TestDatabase;
import org.jingwei.shared.CountyCode;
import org.jingwei.shared.Outcome;
import org.jingwei.shared.Unfulfilled;
import org.jingwei.shared.Words;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;

class DeadlinesModuleTests {

  private final JdbcTemplate jdbc = new JdbcTemplate(TestDatabase.fresh().app());
  private final Deadlines deadlines = AClock.doorOf(jdbc);

  @Test
  void startsAClockAndStopsItInTime() {
    Started started = deadlines.start(AClock.of(7, Stage.RESOLVE, "2025-09-29T10:00"));
    assertThat(started.dueAt()).isEqualTo(at("2025-10-13T18:00"));
    var stopped = deadlines.stop(running(7, Stage.RESOLVE), at("2025-10-13T18:00"), StopKind.DONE);
    assertThat(stopped)
        .containsExactly(
            new Stopped(
                started.clock(),
                null,
                Stage.RESOLVE,
                at("2025-10-13T18:00"),
                ClockOutcome.IN_TIME));
    assertThat(deadlines.stop(running(7, Stage.RESOLVE), Instant.now(), StopKind.DONE)).isEmpty();
  }

  @Test
  void keepsARawOverdueThatAnAppealExempts() {
    long clock = deadlines.start(AClock.of(7, Stage.RESOLVE, "2025-09-29T10:00")).clock();
    deadlines.stop(running(7, Stage.RESOLVE), at("2025-10-13T18:01"), StopKind.DONE);
    assertThat(deadlines.exempt(HUANGMEI, 7, clock, at("2025-10-20T09:00"), 5, "停电")).isTrue();
    assertThat(deadlines.exempt(HUANGMEI, 7, clock, at("2025-10-20T09:00"), 5, "停电")).isFalse();
    CaseClock kept = deadlines.explain(HUANGMEI, 7).getFirst();
    assertThat(kept.outcome()).isEqualTo(ClockOutcome.OVERDUE);
    assertThat(kept.exempted()).isTrue();
  }

  @Test
  void doesNotExemptWhatWasInTime() {
    long clock = deadlines.start(AClock.of(7, Stage.RESOLVE, "2025-09-29T10:00")).clock();
    deadlines.stop(running(7, Stage.RESOLVE), at("2025-09-30T10:00"), StopKind.DONE);
    assertThat(deadlines.exempt(HUANGMEI, 7, clock, at("2025-10-20T09:00"), 5, "x")).isFalse();
  }

  @Test
  void cancelsAllClocksOfADeclinedMatter() {
    deadlines.start(AClock.of(7, Stage.RESOLVE, "2025-09-29T10:00"));
    deadlines.start(AClock.of(7, Stage.ACKNOWLEDGE, "2025-09-29T10:00"));
    var stopped = deadlines.stopAll(HUANGMEI, 7, at("2025-12-29T10:00"), StopKind.CANCELLED);
    assertThat(stopped)
        .extracting(Stopped::outcome)
        .containsOnly(ClockOutcome.CANCELLED)
        .hasSize(2);
  }

  @Test
  void startsManyWithOneInsertAsOneByOne() {
    var starts =
        List.of(
            AClock.of(1, Stage.ACCEPT, "2025-09-29T10:00"),
            AClock.of(2, Stage.DISPATCH, "2025-09-30T10:00"));
    var started = deadlines.startAll(starts);
    assertThat(started)
        .extracting(Started::clock)
        .containsExactly(starts.get(0).id(), starts.get(1).id());
    CaseClock stored = deadlines.explain(HUANGMEI, 2).getFirst();
    assertThat(stored.dueAt()).isEqualTo(started.get(1).dueAt());
    assertThat(stored.course().limit().source()).isEqualTo(new Words("县级惯例", "County practice"));
    assertThat(deadlines.startAll(List.of())).isEmpty();
  }

  @Test
  void findsALimitByParentAndForAny() {
    assertThat(deadlines.findLimit(HUANGMEI, "x", "noise", Urgency.NORMAL, Stage.ACCEPT))
        .hasValueSatisfying(l -> assertThat(l.unit()).isEqualTo(LimitUnit.WORKING_HOURS));
    assertThat(deadlines.findLimit(HUANGMEI, "noise", null, Urgency.URGENT, Stage.ACCEPT))
        .hasValueSatisfying(l -> assertThat(l.unit()).isEqualTo(LimitUnit.HOURS));
    assertThat(deadlines.findLimit(HUANGMEI, "x", null, Urgency.NORMAL, Stage.ACCEPT))
        .hasValueSatisfying(l -> assertThat(l.amount()).isEqualTo(5));
  }

  @Test
  void refusesLimitsThatLeaveAStageWithout() {
    var outcome = deadlines.replaceLimits(HUANGMEI, AClock.limits().subList(1, 7));
    assertThat(outcome)
        .isInstanceOfSatisfying(
            Outcome.Refused.class, refused -> assertThat(refused.refusals()).hasSize(2));
  }

  @Test
  void pausesAndResumesAndTellsHowTheDeadlineCameAbout() {
    deadlines.start(AClock.of(7, Stage.RESOLVE, "2025-06-16T09:00"));
    var clock = running(7, Stage.RESOLVE);
    assertThat(deadlines.pause(clock, at("2025-06-17T10:00"), PauseCause.OBJECTION, null)).isOne();
    assertThat(deadlines.pause(clock, at("2025-06-17T10:01"), PauseCause.OBJECTION, null)).isZero();
    assertThat(deadlines.explain(HUANGMEI, 7).getFirst().pausedAt())
        .isEqualTo(at("2025-06-17T10:00"));
    var moved = deadlines.resume(clock, at("2025-06-19T15:00"));
    assertThat(moved).extracting(DueMoved::dueAt).containsExactly(at("2025-06-26T11:00"));
    CaseClock told = deadlines.explain(HUANGMEI, 7).getFirst();
    assertThat(told.firstDueAt()).isEqualTo(at("2025-06-23T18:00"));
    assertThat(told.explanation().steps())
        .contains(
            new Step.Paused(
                at("2025-06-17T10:00"),
                at("2025-06-19T15:00"),
                PauseCause.OBJECTION,
                at("2025-06-23T18:00"),
                at("2025-06-26T11:00")))
        .last()
        .isEqualTo(new Step.Ends(at("2025-06-26T11:00")));
  }

  @Test
  void judgesAStandingClockByTheInstantAtWhichItWasPaused() {
    deadlines.start(AClock.of(7, Stage.RESOLVE, "2025-06-16T09:00"));
    deadlines.pause(running(7, Stage.RESOLVE), at("2025-06-17T10:00"), PauseCause.SUSPENSION, null);
    var stopped = deadlines.stop(running(7, Stage.RESOLVE), at("2025-09-01T10:00"), StopKind.DONE);
    assertThat(stopped).extracting(Stopped::outcome).containsExactly(ClockOutcome.IN_TIME);
  }

  @Test
  void extendsTwiceAndNotAThirdTime() {
    deadlines.start(AClock.of(7, Stage.RESOLVE, "2025-06-16T09:00"));
    var clock = running(7, Stage.RESOLVE);
    for (int i = 0; i < 2; i++) {
      deadlines.extend(clock, grant("2025-06-18T09:00", 1, 2), ExtensionRule.ORDINARY).orThrow();
    }
    CaseClock extended = deadlines.explain(HUANGMEI, 7).getFirst();
    assertThat(extended.dueAt()).isEqualTo(at("2025-07-07T18:00"));
    assertThat(extended.grants()).hasSize(2);
    assertThat(
            codes(deadlines.extend(clock, grant("2025-06-18T09:00", 1, 2), ExtensionRule.ORDINARY)))
        .containsExactly("extension-too-many");
  }

  @Test
  void refusesAnExtensionAskedTooLateOrApprovedByTheAsker() {
    deadlines.start(AClock.of(7, Stage.RESOLVE, "2025-06-16T09:00"));
    var clock = running(7, Stage.RESOLVE);
    assertThat(
            codes(deadlines.extend(clock, grant("2025-06-23T18:01", 1, 2), ExtensionRule.ORDINARY)))
        .containsExactly("extension-too-late");
    assertThat(
            codes(deadlines.extend(clock, grant("2025-06-18T09:00", 1, 1), ExtensionRule.ORDINARY)))
        .containsExactly("extension-approved-by-asker");
    assertThat(
            codes(
                deadlines.extend(
                    running(8, Stage.RESOLVE),
                    grant("2025-06-18T09:00", 1, 2),
                    ExtensionRule.ORDINARY)))
        .containsExactly("no-running-clock");
  }

  @Test
  void startsProvisionallyIntoAYearThatIsNotAnnounced() {
    Started started = deadlines.start(AClock.of(7, Stage.RESOLVE, "2026-12-28T09:00"));
    assertThat(started.dueAt()).isEqualTo(at("2027-01-05T18:00"));
    CaseClock clock = deadlines.explain(HUANGMEI, 7).getFirst();
    assertThat(clock.provisional()).isTrue();
    assertThat(clock.explanation().steps())
        .contains(new Step.Provisional(LocalDate.of(2026, 12, 31)));
    assertThat(deadlines.listOutdated(HUANGMEI, at("2026-12-28T09:01"))).isEmpty();
  }

  @Test
  void setsAProvisionalDeadlineAnewWhenItsYearIsLoaded() {
    deadlines.startAll(
        List.of(
            AClock.of(7, Stage.RESOLVE, "2026-12-28T09:00"),
            AClock.of(8, Stage.RESOLVE, "2026-03-02T09:00")));
    deadlines.replaceCalendar(HUANGMEI, Calendars.with2027());
    assertThat(deadlines.listOutdated(HUANGMEI, at("2026-12-28T10:00"))).containsExactly(7L);
    var again = deadlines.reckonAgain(HUANGMEI, 7, at("2026-12-28T10:00"));
    assertThat(again.moved()).extracting(DueMoved::dueAt).containsExactly(at("2027-01-06T18:00"));
    assertThat(deadlines.explain(HUANGMEI, 7).getFirst().provisional()).isFalse();
    assertThat(deadlines.listOutdated(HUANGMEI, at("2026-12-28T10:00"))).isEmpty();
  }

  @Test
  void judgesAgainWhatWasStoppedUnderAProvisionalDeadline() {
    deadlines.start(AClock.of(7, Stage.RESOLVE, "2026-12-28T09:00"));
    deadlines.start(AClock.of(9, Stage.RESOLVE, "2026-12-14T09:00"));
    deadlines.stop(running(7, Stage.RESOLVE), at("2027-01-06T10:00"), StopKind.DONE);
    deadlines.stop(running(9, Stage.RESOLVE), at("2027-01-06T10:00"), StopKind.DONE);
    assertThat(outcomes()).containsExactly(ClockOutcome.OVERDUE, ClockOutcome.OVERDUE);
    deadlines.replaceCalendar(HUANGMEI, Calendars.with2027());
    assertThat(deadlines.reckonAgain(HUANGMEI, 7, at("2027-01-07T09:00")).overdue()).isFalse();
    assertThat(deadlines.reckonAgain(HUANGMEI, 9, at("2027-01-07T09:00")).overdue()).isTrue();
    assertThat(outcomes()).containsExactly(ClockOutcome.IN_TIME, ClockOutcome.OVERDUE);
  }

  private List<ClockOutcome> outcomes() {
    return Stream.of(7L, 9L)
        .map(file -> deadlines.explain(HUANGMEI, file).getFirst().outcome())
        .toList();
  }

  @Test
  void refusesACountyWithoutACalendar() {
    assertThatThrownBy(() -> deadlines.calendarOf(new CountyCode(440_310)))
        .isInstanceOf(Unfulfilled.class);
  }

  @Test
  void keepsTheDeadlineWhenTheCalendarChangesUntilItIsReckonedAgain() {
    deadlines.start(AClock.of(7, Stage.RESOLVE, "2025-09-29T10:00"));
    deadlines.replaceCalendar(HUANGMEI, Calendars.withoutMakeUpDays());
    assertThat(deadlines.explain(HUANGMEI, 7).getFirst().explanation().steps())
        .contains(new Step.SetByEarlierCalendar(at("2025-10-13T18:00")));
    assertThat(deadlines.listOutdated(HUANGMEI, at("2025-09-29T11:00"))).containsExactly(7L);
    var again = deadlines.reckonAgain(HUANGMEI, 7, at("2025-09-29T11:00"));
    assertThat(again.moved()).extracting(DueMoved::dueAt).containsExactly(at("2025-10-14T18:00"));
    assertThat(deadlines.explain(HUANGMEI, 7).getFirst().dueAt()).isEqualTo(at("2025-10-14T18:00"));
  }

  private static ExtensionGrant grant(String askedAt, long askedBy, long approvedBy) {
    return new ExtensionGrant(
        at(askedAt), askedBy, at(askedAt), approvedBy, 5, LimitUnit.WORKING_DAYS, "等待材料");
  }

  private static List<String> codes(Outcome<List<DueMoved>> outcome) {
    return switch (outcome) {
      case Outcome.Refused<List<DueMoved>>(var refusals) ->
          refusals.stream().map(r -> r.code()).toList();
      case Outcome.Done<List<DueMoved>> done -> List.of();
    };
  }
}
