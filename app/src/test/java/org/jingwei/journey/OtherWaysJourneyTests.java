// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.jingwei.casework.CaseFile;
import org.jingwei.casework.CaseState;
import org.jingwei.casework.Move;
import org.jingwei.casework.Received;
import org.jingwei.casework.Who;
import org.jingwei.casework.WorkOrder.OrderState;
import org.jingwei.directory.Role;
import org.junit.jupiter.api.Test;

/**
 * Where the life of a case file leaves the straight way: one test for each rule of lifecycle.md.
 */
class OtherWaysJourneyTests extends CaseJourney {

  @Test
  void anUpheldObjectionGoesBackToDispatchAndWithdrawsTheOrder() {
    CaseFile file = move(dispatched(), new Move.Object("不归我们管", null), CLERK);
    assertThat(file.state()).isEqualTo(CaseState.OBJECTED);
    file = move(file, new Move.RuleObjection(true, "属实"), ARBITER);
    assertThat(file.state()).isEqualTo(CaseState.ACCEPTED);
    assertThat(file.leadUnit()).isNull();
    assertThat(cases.listOrders(HUANGMEI, file.id()).getFirst().state())
        .isEqualTo(OrderState.WITHDRAWN);
  }

  @Test
  void aRejectedObjectionMakesTheOrderFinal() {
    CaseFile file = move(dispatched(), new Move.Object("不归我们管", null), CLERK);
    file = move(file, new Move.RuleObjection(false, "目录写明是你们"), ARBITER);
    assertThat(file.state()).isEqualTo(CaseState.DISPATCHED);
    assertThat(refusal(file, new Move.Object("还是不归我们", null), CLERK)).isEqualTo("objection-used");
  }

  @Test
  void nobodyDecidesTheirOwnUnitsObjection() {
    CaseFile file = move(dispatched(), new Move.Object("不归我们管", null), CLERK);
    Who own = staff(7, CENTRE, Role.ARBITER);
    assertThat(refusal(file, new Move.RuleObjection(true, "是"), own)).isEqualTo("move-not-you");
  }

  @Test
  void anObjectionNeedsAReason() {
    assertThat(refusal(dispatched(), new Move.Object(" ", null), CLERK))
        .isEqualTo("reason-missing");
  }

  @Test
  void aGrantedExtensionMovesTheDeadlineOn() {
    CaseFile before = handling();
    CaseFile asked = move(before, new Move.AskExtension(2, "配件要采购"), CLERK);
    CaseFile after = move(asked, new Move.RuleExtension(true, "同意"), ARBITER);
    assertThat(after.resolveDueAt()).isAfter(before.resolveDueAt());
    assertThat(after.dueAt()).isEqualTo(after.resolveDueAt());
    assertThat(after.extensions()).isEqualTo(1);
  }

  @Test
  void aRefusedExtensionLeavesTheDeadline() {
    CaseFile before = handling();
    CaseFile asked = move(before, new Move.AskExtension(2, "配件要采购"), CLERK);
    CaseFile after = move(asked, new Move.RuleExtension(false, "不必"), ARBITER);
    assertThat(after.resolveDueAt()).isEqualTo(before.resolveDueAt());
  }

  @Test
  void moreTimeIsGrantedTwiceAtMost() {
    CaseFile file = handling();
    for (int i = 0; i < 2; i++) {
      file = move(file, new Move.AskExtension(1, "下雨"), CLERK);
      file = move(file, new Move.RuleExtension(true, "同意"), ARBITER);
    }
    assertThat(refusal(file, new Move.AskExtension(1, "又下雨"), CLERK)).isEqualTo("extensions-used");
  }

  @Test
  void nothingIsResolvedWhileARequestForMoreTimeWaits() {
    CaseFile asked = move(handling(), new Move.AskExtension(1, "下雨"), CLERK);
    assertThat(refusal(asked, new Move.Resolve("好了", List.of()), CLERK))
        .isEqualTo("extension-open");
  }

  @Test
  void aSuspensionEndsByItselfOnItsDateAndMovesTheDeadline() {
    CaseFile before = handling();
    Duration longerThanAnyHoliday = Duration.ofDays(10);
    CaseFile paused =
        move(before, new Move.Suspend("等汛期过去", CLOCK.instant().plus(longerThanAnyHoliday)), CLERK);
    assertThat(paused.dueAt()).isNull();
    CLOCK.pass(longerThanAnyHoliday.plusMinutes(1));
    await()
        .atMost(Duration.ofSeconds(20))
        .until(() -> current(paused).state() == CaseState.HANDLING);
    assertThat(current(paused).dueAt()).isAfter(before.dueAt());
  }

  @Test
  void theUnitMayResumeEarlier() {
    CaseFile paused =
        move(handling(), new Move.Suspend("等材料", CLOCK.instant().plus(Duration.ofDays(3))), CLERK);
    CaseFile resumed = move(paused, new Move.Resume("材料到了"), CLERK);
    assertThat(resumed.state()).isEqualTo(CaseState.HANDLING);
    assertThat(resumed.dueAt()).isEqualTo(resumed.resolveDueAt()).isNotNull();
  }

  @Test
  void aBrokenDeadlineEscalatesOneLevelAndStaysOnRecord() {
    CaseFile file = reported();
    CLOCK.pass(
        Duration.between(CLOCK.instant(), Objects.requireNonNull(file.dueAt())).plusSeconds(60));
    await().atMost(Duration.ofSeconds(20)).until(() -> current(file).overdue());
    assertThat(
            cases.listHistory(HUANGMEI, file.id()).stream()
                .filter(e -> e.move().equals("escalate")))
        .hasSize(1);
    assertThat(current(file).state()).isEqualTo(CaseState.REPORTED);
  }

  @Test
  void whoHandledNeverChecks() {
    assertThat(refusal(resolved(), new Move.Confirm(null), staff(2, GOVERNMENT, Role.CHECKER)))
        .isEqualTo("move-not-you");
    assertThat(refusal(resolved(), new Move.Confirm(null), staff(8, CENTRE, Role.CHECKER)))
        .isEqualTo("move-not-you");
  }

  @Test
  void reworkGoesBackToTheUnitAndIsCounted() {
    CaseFile file = move(resolved(), new Move.Rework("灯还是不亮"), CHECKER);
    assertThat(file.state()).isEqualTo(CaseState.HANDLING);
    assertThat(file.reworks()).isEqualTo(1);
    assertThat(file.dueAt()).isNotNull();
    assertThat(move(file, new Move.Resolve("这次好了", List.of()), CLERK).state())
        .isEqualTo(CaseState.RESOLVED);
  }

  @Test
  void refusesToCloseWhileAReporterIsUnanswered() {
    Received received = report();
    CaseFile file = cases.find(HUANGMEI, received.caseId()).orElseThrow();
    file =
        move(
            move(file, new Move.Accept(null), DESK),
            new Move.Dispatch(CENTRE, List.of(), null),
            DESK);
    file = move(file, new Move.Acknowledge(), CLERK);
    file = move(file, new Move.Resolve("好了", List.of()), CLERK);
    file = move(file, new Move.Confirm(null), CHECKER);
    for (int i = 0; i < 2; i++) {
      file = move(file, notReached(received), CALLER);
      assertThat(file.state()).isEqualTo(CaseState.CHECKED);
    }
    assertThat(move(file, notReached(received), CALLER).state()).isEqualTo(CaseState.CLOSED);
  }

  private static Move notReached(Received received) {
    return new Move.Callback(received.reportId(), Move.Heard.NOT_REACHED, null, null);
  }

  @Test
  void theReporterOpensAgainWithinTheWindowUnderTheSameCode() {
    Received received = report();
    CaseFile closed = closed(received);
    CaseFile open = move(closed, new Move.Reopen("又坏了"), new Who.Reporter(received.reportId()));
    assertThat(open.state()).isEqualTo(CaseState.ACCEPTED);
    assertThat(open.code()).isEqualTo(closed.code());
    assertThat(open.reopens()).isEqualTo(1);
  }

  @Test
  void nobodyElsesReporterOpensAgain() {
    CaseFile closed = closed(report());
    Who stranger = new Who.Reporter(report().reportId());
    assertThat(refusal(closed, new Move.Reopen("又坏了"), stranger)).isEqualTo("move-not-you");
  }

  @Test
  void afterTheWindowAClosedMatterStaysClosed() {
    Received received = report();
    CaseFile closed = closed(received);
    CLOCK.pass(Duration.ofDays(16));
    assertThat(refusal(closed, new Move.Reopen("又坏了"), new Who.Reporter(received.reportId())))
        .isEqualTo("reopen-too-late");
  }

  private CaseFile closed(Received received) {
    CaseFile file = cases.find(HUANGMEI, received.caseId()).orElseThrow();
    file =
        move(
            move(file, new Move.Accept(null), DESK),
            new Move.Dispatch(CENTRE, List.of(), null),
            DESK);
    file = move(file, new Move.Acknowledge(), CLERK);
    file = move(file, new Move.Resolve("好了", List.of()), CLERK);
    file = move(file, new Move.Confirm(null), CHECKER);
    return move(
        file, new Move.Callback(received.reportId(), Move.Heard.SATISFIED, 5, null), CALLER);
  }

  @Test
  void aDeclineNeedsReasonAndRouteAndCanBeReviewed() {
    Received received = report();
    CaseFile file = cases.find(HUANGMEI, received.caseId()).orElseThrow();
    assertThat(refusal(file, new Move.Decline("不属受理范围", ""), DESK)).isEqualTo("reason-missing");
    file = move(file, new Move.Decline("已进入诉讼", "请向县人民法院反映"), DESK);
    file = move(file, new Move.AskReview("没有诉讼"), new Who.Reporter(received.reportId()));
    assertThat(refusal(file, new Move.RuleReview(false, "属实"), DESK)).isEqualTo("move-not-you");
    file = move(file, new Move.RuleReview(false, "确无诉讼"), LEADER);
    assertThat(file.state()).isEqualTo(CaseState.REPORTED);
    assertThat(file.dueAt()).isNotNull();
  }

  @Test
  void theLeadResolvesOnlyAfterEveryCoHandlerReported() {
    CaseFile file = handling(GOVERNMENT);
    assertThat(refusal(file, new Move.Resolve("好了", List.of()), CLERK))
        .isEqualTo("co-handlers-open");
    long order =
        cases.listOrders(HUANGMEI, file.id()).stream()
            .filter(o -> !o.lead())
            .findFirst()
            .orElseThrow()
            .id();
    Who helper = staff(10, GOVERNMENT, Role.UNIT_CLERK);
    assertThat(refusal(file, new Move.Resolve("好了", List.of()), helper)).isEqualTo("move-not-you");
    file = move(file, new Move.ReportOutcome(order, "断电配合完毕"), helper);
    assertThat(move(file, new Move.Resolve("好了", List.of()), CLERK).state())
        .isEqualTo(CaseState.RESOLVED);
  }

  @Test
  void aWhistleCallsOnlyUnitsThatWereNotCalled() {
    CaseFile file = move(handling(), new Move.Whistle(List.of(GOVERNMENT), "要断电"), CLERK);
    assertThat(file.coHandlers()).isEqualTo(1);
    assertThat(refusal(file, new Move.Whistle(List.of(GOVERNMENT), "再叫一次"), CLERK))
        .isEqualTo("units-already-called");
  }

  @Test
  void onlyTheClocksEscalate() {
    assertThat(refusal(reported(), new Move.Escalate("accept", 4), LEADER))
        .isEqualTo("move-not-you");
  }

  @Test
  void supervisionIsSwitchedOnAndOff() {
    CaseFile file = move(reported(), new Move.Supervise(true, "群众反映多次"), LEADER);
    assertThat(file.supervised()).isTrue();
    assertThat(move(file, new Move.Supervise(false, "已办好"), LEADER).supervised()).isFalse();
  }

  @Test
  void aStrangerNeitherUrgesNorAsksForAReview() {
    Who stranger = new Who.Reporter(report().reportId());
    assertThat(refusal(reported(), new Move.Urge("快点"), stranger)).isEqualTo("move-not-you");
    CaseFile declined = move(reported(), new Move.Decline("已进入诉讼", "请向县人民法院反映"), DESK);
    assertThat(refusal(declined, new Move.AskReview("不服"), stranger)).isEqualTo("move-not-you");
  }

  private CaseFile current(CaseFile file) {
    return cases.find(HUANGMEI, file.id()).orElseThrow();
  }
}
