// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.casework;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jingwei.casework.Milestone.Kind;
import org.jingwei.report.Channel;
import org.jingwei.report.Report;
import org.jingwei.report.Report.Answer;
import org.jingwei.shared.CountyCode;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What of a history a reporter is told. */
class MilestonesTests {

  private static final CountyCode HUANGMEI = new CountyCode(421127);
  private static final Instant START = Instant.parse("2026-03-02T01:00:00Z");
  private static final long MINE = 7;

  private static final Report REPORT =
      new Report(
          HUANGMEI,
          MINE,
          "260302-000001",
          1,
          Channel.WEB,
          null,
          null,
          "zh",
          false,
          "路灯坏了",
          "lighting-out",
          null,
          null,
          null,
          "421127",
          Map.of(),
          START,
          Answer.WAITING,
          0,
          null,
          null);

  private static CaseEvent event(
      int minute,
      String move,
      CaseState from,
      CaseState to,
      String by,
      @Nullable String reason,
      Map<String, Object> detail) {
    return new CaseEvent(
        HUANGMEI,
        minute,
        1,
        minute,
        START.plusSeconds(minute * 60L),
        move,
        from,
        to,
        by,
        5,
        "李科长",
        "roads",
        reason,
        detail);
  }

  private static CaseEvent event(int minute, String move, CaseState to, @Nullable String reason) {
    return event(minute, move, CaseState.HANDLING, to, "staff", reason, Map.of());
  }

  private static List<Kind> kinds(CaseEvent... events) {
    return Milestones.of(REPORT, List.of(events), List.of()).stream().map(Milestone::kind).toList();
  }

  @Test
  void beginWithTheReportItself() {
    assertThat(kinds(event(0, "receive", CaseState.REPORTED, null))).containsExactly(Kind.RECEIVED);
  }

  @Test
  void keepTheNotesBetweenOfficesInside() {
    var steps =
        Milestones.of(
            REPORT,
            List.of(
                event(1, "accept", CaseState.ACCEPTED, "领导交办"),
                event(2, "rework", CaseState.HANDLING, "敷衍了事"),
                event(3, "object", CaseState.OBJECTED, "不归我们"),
                event(4, "supervise", CaseState.HANDLING, "盯紧"),
                event(5, "warn", CaseState.HANDLING, null),
                event(6, "escalate", CaseState.HANDLING, null)),
            List.of());
    assertThat(steps).extracting(Milestone::words).containsOnlyNulls();
    assertThat(steps)
        .extracting(Milestone::kind)
        .containsExactly(Kind.RECEIVED, Kind.ACCEPTED, Kind.REWORK, Kind.UNIT_IN_QUESTION);
    assertThat(steps.toString()).doesNotContain("李科长");
  }

  @Test
  void tellWhyAMatterWasDeclinedAndWhereItBelongs() {
    var declined =
        event(
            1,
            "decline",
            CaseState.REPORTED,
            CaseState.DECLINED,
            "staff",
            "已进入诉讼",
            Map.of("route", "县人民法院"));
    var step = Milestones.of(REPORT, List.of(declined), List.of()).getLast();
    assertThat(step.words()).isEqualTo("已进入诉讼");
    assertThat(step.route()).isEqualTo("县人民法院");
  }

  @Test
  void keepWhatOtherReportersSaidToThemselves() {
    Map<String, Object> other = Map.of("report", 8, "heard", "UNSATISFIED");
    Map<String, Object> mine = Map.of("report", (int) MINE, "heard", "SATISFIED");
    assertThat(
            kinds(
                event(1, "callback", CaseState.CHECKED, CaseState.CHECKED, "staff", "骂人", other),
                event(2, "callback", CaseState.CHECKED, CaseState.CLOSED, "reporter", "好", mine)))
        .containsExactly(Kind.RECEIVED, Kind.SAID_RESOLVED);
  }

  @Test
  void showNoReasonOfAReporterWhoMayBeAnother() {
    var reopened =
        event(1, "reopen", CaseState.CLOSED, CaseState.ACCEPTED, "reporter", "邻居说的", Map.of());
    assertThat(Milestones.of(REPORT, List.of(reopened), List.of()).getLast().words()).isNull();
  }

  @Test
  void goOnWithTheMatterThatItWasMergedInto() {
    var merged = event(2, "merge", CaseState.REPORTED, CaseState.MERGED, "staff", "同一盏灯", Map.of());
    var steps =
        Milestones.of(
            REPORT,
            List.of(merged),
            List.of(
                event(3, "merge", CaseState.HANDLING, "同一盏灯"),
                event(4, "resolve", CaseState.RESOLVED, "换了灯泡")));
    assertThat(steps)
        .extracting(Milestone::kind)
        .containsExactly(Kind.RECEIVED, Kind.MERGED, Kind.RESOLVED);
    assertThat(steps.getLast().words()).isEqualTo("换了灯泡");
  }
}
