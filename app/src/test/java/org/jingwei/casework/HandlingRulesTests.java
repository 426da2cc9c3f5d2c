// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.casework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jingwei.casework.ACaseFile.HELPER;
import static org.jingwei.casework.ACaseFile.LEAD;
import static org.jingwei.casework.ACaseFile.NOW;
import static org.jingwei.casework.AMove.WORDS;
import static org.jingwei.casework.AMove.order;
import static org.jingwei.casework.AMove.request;
import static org.jingwei.casework.AMove.staff;

import java.time.Duration;
import java.util.List;
import org.jingwei.casework.WorkOrder.OrderState;
import org.jingwei.directory.Role;
import org.junit.jupiter.api.Test;

class HandlingRulesTests {

  private static final Who CLERK = staff(Role.UNIT_CLERK, LEAD, 2);
  private static final Who OTHER_CLERK = staff(Role.UNIT_CLERK, HELPER, 5);
  private static final Who ARBITER = staff(Role.ARBITER, "government", 6);

  @Test
  void theLeadResolvesWhenNothingElseIsOpen() {
    AMove resolve = AMove.of(new Move.Resolve(WORDS, List.of()), CLERK).on(CaseState.HANDLING);
    assertThat(resolve.after().handler()).isEqualTo(2);
    assertThat(resolve.by(OTHER_CLERK).refusal()).isEqualTo("move-not-you");
    assertThat(resolve.on(CaseState.DISPATCHED).refusal()).isEqualTo("move-not-now");
    assertThat(resolve.on(CaseState.HANDLING, f -> f.leadOrder = null).refusal())
        .isEqualTo("move-not-now");
    assertThat(resolve.on(CaseState.HANDLING, f -> f.coHandlers = 1).refusal())
        .isEqualTo("co-handlers-open");
    assertThat(resolve.on(CaseState.HANDLING, f -> f.extensionAsked = true).refusal())
        .isEqualTo("extension-open");
    assertThat(resolve.as(new Move.Resolve(" ", List.of())).field()).isEqualTo("outcome");
    AMove open = resolve.as(new Move.Resolve("于〔日期〕换了灯泡", List.of()));
    assertThat(open.refusal()).isEqualTo("outcome-gaps");
    assertThat(open.field()).isEqualTo("outcome");
  }

  @Test
  void aCoHandlerReportsItsOwnOpenShare() {
    AMove report =
        AMove.of(new Move.ReportOutcome(11, WORDS), OTHER_CLERK)
            .on(CaseState.HANDLING, f -> f.coHandlers = 1)
            .withOrders(
                order(10, LEAD, true, OrderState.ACKNOWLEDGED),
                order(11, HELPER, false, OrderState.SENT));
    assertThat(report.after().coHandlers()).isZero();
    assertThat(report.by(CLERK).refusal()).isEqualTo("move-not-you");
    assertThat(report.as(new Move.ReportOutcome(12, WORDS)).refusal()).isEqualTo("move-not-you");
    assertThat(report.by(CLERK).as(new Move.ReportOutcome(10, WORDS)).refusal())
        .isEqualTo("move-not-you");
    assertThat(report.on(CaseState.ACCEPTED).refusal()).isEqualTo("move-not-now");
    assertThat(report.withOrders(order(11, HELPER, false, OrderState.DONE)).refusal())
        .isEqualTo("move-not-now");
    assertThat(report.as(new Move.ReportOutcome(11, "")).refusal()).isEqualTo("reason-missing");
  }

  @Test
  void suspendsBeforeTheDeadlineForACauseUntilADay() {
    Duration longest = CaseworkSettings.USUAL.longestSuspension();
    AMove suspend =
        AMove.of(new Move.Suspend(WORDS, NOW.plus(longest)), CLERK).on(CaseState.HANDLING);
    assertThat(suspend.after().suspendedUntil()).isEqualTo(NOW.plus(longest));
    assertThat(suspend.by(OTHER_CLERK).refusal()).isEqualTo("move-not-you");
    assertThat(suspend.on(CaseState.DISPATCHED).refusal()).isEqualTo("move-not-now");
    assertThat(suspend.as(new Move.Suspend("", NOW.plusSeconds(1))).field()).isEqualTo("cause");
    assertThat(suspend.as(new Move.Suspend(WORDS, NOW)).refusal()).isEqualTo("until-past");
    assertThat(suspend.as(new Move.Suspend(WORDS, NOW.plus(longest).plusMillis(1))).refusal())
        .isEqualTo("until-too-far");
    assertThat(suspend.on(CaseState.HANDLING, f -> f.dueAt = NOW.minusMillis(1)).refusal())
        .isEqualTo("suspend-after-deadline");
    assertThat(suspend.on(CaseState.HANDLING, f -> f.dueAt = null).refusal()).isEqualTo("done");
  }

  @Test
  void theUnitOrTheClockResumes() {
    AMove resume =
        AMove.of(new Move.Resume(null), CLERK)
            .on(CaseState.SUSPENDED, f -> f.suspendedUntil = NOW.plusSeconds(9));
    assertThat(resume.after().suspendedUntil()).isNull();
    assertThat(resume.by(AMove.rule()).refusal()).isEqualTo("done");
    assertThat(resume.by(OTHER_CLERK).refusal()).isEqualTo("move-not-you");
    assertThat(resume.by(staff(Role.RULE, "", 9)).refusal()).isEqualTo("move-not-you");
    assertThat(resume.by(new Who.Reporter(1)).refusal()).isEqualTo("move-not-you");
    assertThat(resume.on(CaseState.HANDLING).refusal()).isEqualTo("move-not-now");
  }

  @Test
  void moreTimeIsAskedForInTimeAndNotTooOften() {
    AMove ask = AMove.of(new Move.AskExtension(365, WORDS), CLERK).on(CaseState.HANDLING);
    assertThat(ask.after().extensionAsked()).isTrue();
    assertThat(ask.by(OTHER_CLERK).refusal()).isEqualTo("move-not-you");
    assertThat(ask.on(CaseState.DISPATCHED).refusal()).isEqualTo("move-not-now");
    assertThat(ask.on(CaseState.HANDLING, f -> f.extensionAsked = true).refusal())
        .isEqualTo("move-not-now");
    assertThat(ask.on(CaseState.HANDLING, f -> f.extensions = 2).refusal())
        .isEqualTo("extensions-used");
    assertThat(ask.on(CaseState.HANDLING, f -> f.extensions = 1).refusal()).isEqualTo("done");
    assertThat(ask.on(CaseState.HANDLING, f -> f.resolveDueAt = NOW.minusMillis(1)).refusal())
        .isEqualTo("extension-too-late");
    assertThat(ask.on(CaseState.HANDLING, f -> f.resolveDueAt = null).refusal()).isEqualTo("done");
    assertThat(ask.as(new Move.AskExtension(0, WORDS)).refusal()).isEqualTo("amount-unfit");
    assertThat(ask.as(new Move.AskExtension(1, WORDS)).refusal()).isEqualTo("done");
    assertThat(ask.as(new Move.AskExtension(366, WORDS)).refusal()).isEqualTo("amount-unfit");
    assertThat(ask.as(new Move.AskExtension(1, "")).refusal()).isEqualTo("reason-missing");
  }

  @Test
  void anotherPersonThanTheAskerDecidesOnMoreTime() {
    AMove rule =
        AMove.of(new Move.RuleExtension(true, WORDS), ARBITER)
            .on(CaseState.HANDLING, f -> f.extensionAsked = true)
            .knowing(request(Request.Kind.EXTENSION, 2));
    assertThat(rule.after().extensions()).isEqualTo(1);
    AMove refused = rule.as(new Move.RuleExtension(false, WORDS));
    assertThat(refused.after().extensions()).isZero();
    assertThat(refused.effects()).hasSize(1);
    assertThat(rule.by(OTHER_CLERK).refusal()).isEqualTo("move-not-you");
    assertThat(rule.by(staff(Role.ARBITER, "government", 2)).refusal()).isEqualTo("move-not-you");
    assertThat(rule.on(CaseState.RESOLVED, f -> f.extensionAsked = true).refusal())
        .isEqualTo("move-not-now");
    assertThat(rule.on(CaseState.HANDLING).refusal()).isEqualTo("move-not-now");
    assertThat(rule.knowing(null).refusal()).isEqualTo("move-not-now");
    assertThat(rule.as(new Move.RuleExtension(true, "")).refusal()).isEqualTo("reason-missing");
  }
}
