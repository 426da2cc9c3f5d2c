// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.insight;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import org.jingwei.casework.CaseEvent;
import org.jingwei.casework.CaseState;
import org.jingwei.shared.CountyCode;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class FoldTests {

  private static final String ROADS = "421127-roads";
  private static final String WATER = "421127-water";

  private final Sums sums = new Sums();
  private final Fold fold =
      new Fold(ZoneId.of("Asia/Shanghai"), code -> code.replaceAll("-.*", ""), sums);
  private @Nullable Matter matter;
  private CaseState state = CaseState.REPORTED;
  private Instant now = Instant.parse("2026-03-02T01:00:00Z");
  private int version;
  private boolean late;

  private void happens(String move, CaseState to, Map<String, Object> detail) {
    Map<String, Object> facts = new java.util.HashMap<>(detail);
    late |= facts.containsKey("late");
    if (late) {
      facts.put("late", true);
    }
    CaseEvent event =
        new CaseEvent(
            new CountyCode(421127),
            ++version,
            7,
            version,
            now,
            move,
            version == 1 ? null : state,
            to,
            "staff",
            1,
            "",
            "",
            null,
            facts);
    matter = fold.fold(matter, event);
    state = to;
  }

  private void received() {
    happens(
        "receive",
        CaseState.REPORTED,
        Map.of("channel", "WEB", "category", "roads-damage", "place", "421127100003"));
    happens("accept", CaseState.ACCEPTED, Map.of("stopped", Map.of("accept", "in_time")));
  }

  private void dispatchedTo(String unit) {
    happens("dispatch", CaseState.DISPATCHED, Map.of("unit", unit, "lead", unit));
  }

  private void objectionUpheld() {
    happens("object", CaseState.OBJECTED, Map.of());
    happens(
        "rule-objection", CaseState.ACCEPTED, Map.of("stopped", Map.of("resolve", "cancelled")));
  }

  private void resolvedAndChecked(String outcome) {
    happens("acknowledge", CaseState.HANDLING, Map.of());
    happens("resolve", CaseState.RESOLVED, Map.of());
    happens(
        "confirm",
        CaseState.CHECKED,
        Map.of("stopped", Map.of("resolve", outcome, "check", "in_time"), "unasked", 1));
  }

  private long sum(Measure measure) {
    return sums.changes().entrySet().stream()
        .filter(e -> e.getKey().measure() == measure)
        .mapToLong(Map.Entry::getValue)
        .sum();
  }

  private LocalDate onlyDay(Measure measure) {
    return sums.changes().keySet().stream()
        .filter(c -> c.measure() == measure)
        .map(Cell::day)
        .findFirst()
        .orElseThrow();
  }

  @Test
  void countsAnArrivalOnTheCountysDayInItsTownAndFirstLevelCategory() {
    now = Instant.parse("2026-03-01T16:30:00Z");
    received();
    assertThat(sums.changes())
        .containsEntry(
            new Cell(Measure.ARRIVED, LocalDate.of(2026, 3, 2), "421127100", "", "WEB", "roads"),
            1L);
  }

  @Test
  void anAmendmentMovesTheArrivalAndCountsNothingTwice() {
    received();
    happens(
        "amend", CaseState.ACCEPTED, Map.of("category", "noise-night", "place", "421127101001"));
    assertThat(sum(Measure.ARRIVED)).isEqualTo(1);
    assertThat(sums.changes().keySet())
        .filteredOn(c -> c.measure() == Measure.ARRIVED)
        .extracting(Cell::town, Cell::category)
        .containsExactly(org.assertj.core.groups.Tuple.tuple("421127101", "noise"));
  }

  @Test
  void aDeadlineMetCountsInTime() {
    received();
    dispatchedTo(ROADS);
    resolvedAndChecked("in_time");
    assertThat(sum(Measure.IN_TIME)).isEqualTo(1);
    assertThat(sum(Measure.BROKEN) + sum(Measure.LATE)).isZero();
  }

  @Test
  void aBrokenDeadlineIsDueOnItsDayAndStaysThereWhenDoneLate() {
    received();
    dispatchedTo(ROADS);
    LocalDate broken = LocalDate.of(2026, 3, 2);
    happens("escalate", CaseState.DISPATCHED, Map.of("stage", "resolve", "late", true));
    assertThat(sum(Measure.BROKEN)).isEqualTo(1);
    assertThat(onlyDay(Measure.BROKEN)).isEqualTo(broken);
    now = now.plusSeconds(3 * 86_400);
    resolvedAndChecked("overdue");
    assertThat(sum(Measure.BROKEN)).isZero();
    assertThat(sum(Measure.LATE)).isEqualTo(1);
    assertThat(onlyDay(Measure.LATE)).isEqualTo(broken);
  }

  @Test
  void aDeadlineReckonedAnewMayTurnOutUnbroken() {
    received();
    dispatchedTo(ROADS);
    happens("escalate", CaseState.DISPATCHED, Map.of("stage", "resolve", "late", true));
    late = false;
    happens("reckon", CaseState.DISPATCHED, Map.of());
    assertThat(sum(Measure.BROKEN) + sum(Measure.OVERDUE)).isZero();
  }

  @Test
  void aDeadlineOfAnotherStageIsNoBrokenPromiseToResolve() {
    received();
    dispatchedTo(ROADS);
    happens("escalate", CaseState.DISPATCHED, Map.of("stage", "acknowledge", "late", true));
    assertThat(sum(Measure.BROKEN)).isZero();
    assertThat(sum(Measure.OVERDUE)).isEqualTo(1);
  }

  @Test
  void anUpheldObjectionTakesTheDeadlineOutAndTheNextUnitMakesItARedispatch() {
    received();
    dispatchedTo(ROADS);
    objectionUpheld();
    assertThat(sum(Measure.WITHDRAWN)).isEqualTo(1);
    assertThat(sum(Measure.REDISPATCHED)).isZero();
    dispatchedTo(WATER);
    assertThat(sum(Measure.DISPATCHED)).isEqualTo(1);
    assertThat(sum(Measure.REDISPATCHED)).isEqualTo(1);
    assertThat(sums.changes().keySet())
        .filteredOn(c -> c.measure() == Measure.REDISPATCHED)
        .extracting(Cell::unit)
        .containsExactly(ROADS);
  }

  @Test
  void theSameUnitAgainIsNoRedispatch() {
    received();
    dispatchedTo(ROADS);
    objectionUpheld();
    dispatchedTo(ROADS);
    assertThat(sum(Measure.REDISPATCHED)).isZero();
  }

  @Test
  void anotherUnitAfterReopeningIsNoRedispatch() {
    received();
    dispatchedTo(ROADS);
    resolvedAndChecked("in_time");
    happens("callback", CaseState.CLOSED, Map.of("heard", "UNSATISFIED", "settled", true));
    happens("reopen", CaseState.ACCEPTED, Map.of("lead", ROADS));
    dispatchedTo(WATER);
    assertThat(sum(Measure.REDISPATCHED)).isZero();
    assertThat(sum(Measure.REOPENED)).isEqualTo(1);
    assertThat(sum(Measure.CLOSED)).isEqualTo(1);
  }

  @Test
  void reworkCountsOnTheDayOnWhichTheUnitSaidItWasDone() {
    received();
    dispatchedTo(ROADS);
    happens("acknowledge", CaseState.HANDLING, Map.of());
    happens("resolve", CaseState.RESOLVED, Map.of());
    now = now.plusSeconds(2 * 86_400);
    happens("rework", CaseState.HANDLING, Map.of());
    assertThat(onlyDay(Measure.REWORKED)).isEqualTo(onlyDay(Measure.PRESENTED));
  }

  @Test
  void onlyTheLastFailedCallMakesAReporterUnreachable() {
    received();
    dispatchedTo(ROADS);
    resolvedAndChecked("in_time");
    happens("callback", CaseState.CHECKED, Map.of("heard", "NOT_REACHED"));
    assertThat(sum(Measure.UNREACHABLE)).isZero();
    happens("callback", CaseState.CLOSED, Map.of("heard", "NOT_REACHED", "settled", true));
    assertThat(sum(Measure.UNREACHABLE)).isEqualTo(1);
    assertThat(sum(Measure.RESPONDED)).isZero();
    assertThat(sum(Measure.UNASKED)).isEqualTo(1);
  }

  @Test
  void aReminderMakesAMatterAtRiskUntilItsStageEnds() {
    received();
    happens("warn", CaseState.ACCEPTED, Map.of("stage", "dispatch"));
    assertThat(sum(Measure.AT_RISK)).isEqualTo(1);
    dispatchedTo(ROADS);
    assertThat(sum(Measure.AT_RISK)).isZero();
    assertThat(sum(Measure.OPEN)).isEqualTo(1);
  }

  @Test
  void aMergedMatterIsNoLongerDueAndComesBackWhenUnmerged() {
    received();
    dispatchedTo(ROADS);
    happens("merge", CaseState.MERGED, Map.of("into", 8));
    assertThat(sum(Measure.WITHDRAWN)).isEqualTo(1);
    assertThat(sum(Measure.OPEN)).isZero();
    happens("unmerge", CaseState.DISPATCHED, Map.of());
    assertThat(sum(Measure.WITHDRAWN)).isZero();
    assertThat(sum(Measure.OPEN)).isEqualTo(1);
  }

  @Test
  void aRefusalThatIsOverturnedCountsAsRefusedNoMore() {
    received();
    happens("decline", CaseState.DECLINED, Map.of("route", "court"));
    assertThat(sum(Measure.DECLINED)).isEqualTo(1);
    happens("rule-review", CaseState.REPORTED, Map.of("upheld", false));
    assertThat(sum(Measure.DECLINED)).isZero();
  }
}
