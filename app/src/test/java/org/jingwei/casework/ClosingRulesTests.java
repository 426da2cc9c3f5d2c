// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.casework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jingwei.casework.ACaseFile.HANDLER;
import static org.jingwei.casework.ACaseFile.LEAD;
import static org.jingwei.casework.ACaseFile.NOW;
import static org.jingwei.casework.AMove.CENTRE;
import static org.jingwei.casework.AMove.WORDS;
import static org.jingwei.casework.AMove.staff;

import java.time.Duration;
import org.jingwei.deadline.Stage;
import org.jingwei.directory.Role;
import org.jingwei.report.Report;
import org.junit.jupiter.api.Test;

class ClosingRulesTests {

  private static final Who DESK = staff(Role.DESK, CENTRE, 1);
  private static final Who CHECKER = staff(Role.CHECKER, "government", 4);
  private static final Who CALLER = staff(Role.CALLBACK, "government", 7);

  @Test
  void oneWhoHasNotHandledItConfirms() {
    AMove confirm =
        AMove.of(new Move.Confirm(null), CHECKER)
            .on(CaseState.RESOLVED)
            .withReports(ACaseFile.report(1, 1, 1L));
    assertThat(confirm.after().state()).isEqualTo(CaseState.CHECKED);
    assertThat(confirm.after().unsettled()).isEqualTo(1);
    assertThat(confirm.effects()).doesNotContain(new Effect.PublishAnswer());
    assertThat(confirm.by(DESK).refusal()).isEqualTo("move-not-you");
    assertThat(confirm.by(staff(Role.CHECKER, LEAD, 4)).refusal()).isEqualTo("move-not-you");
    assertThat(confirm.by(staff(Role.CHECKER, "government", HANDLER)).refusal())
        .isEqualTo("move-not-you");
    assertThat(confirm.on(CaseState.HANDLING).refusal()).isEqualTo("move-not-now");
    AMove nobodyToAsk = confirm.withReports(ACaseFile.report(1, 1, null));
    assertThat(nobodyToAsk.after().state()).isEqualTo(CaseState.CLOSED);
    assertThat(nobodyToAsk.effects()).contains(new Effect.PublishAnswer());
  }

  @Test
  void whatACheckerPhotographedBecomesTheMatters() {
    var seen = new Effect.OwnPhotos(java.util.List.of(5L));
    AMove confirm =
        AMove.of(new Move.Confirm("看过", java.util.List.of(5L)), CHECKER).on(CaseState.RESOLVED);
    assertThat(confirm.effects()).contains(seen);
    assertThat(confirm.as(new Move.Rework(WORDS, java.util.List.of(5L))).effects()).contains(seen);
    assertThat(confirm.as(new Move.Confirm("看过")).effects())
        .noneMatch(Effect.OwnPhotos.class::isInstance);
  }

  @Test
  void theCheckerOrTheCallerSendsItBackWithAReason() {
    AMove byChecker = AMove.of(new Move.Rework(WORDS), CHECKER).on(CaseState.RESOLVED);
    assertThat(byChecker.effects()).contains(new Effect.ResumeClock(Stage.RESOLVE));
    assertThat(byChecker.by(CALLER).refusal()).isEqualTo("move-not-you");
    assertThat(byChecker.by(staff(Role.CHECKER, LEAD, 4)).refusal()).isEqualTo("move-not-you");
    assertThat(byChecker.on(CaseState.CHECKED).refusal()).isEqualTo("move-not-you");
    assertThat(byChecker.on(CaseState.HANDLING).refusal()).isEqualTo("move-not-now");
    assertThat(byChecker.as(new Move.Rework("")).refusal()).isEqualTo("reason-missing");
    AMove byCaller = byChecker.by(CALLER).on(CaseState.CHECKED);
    assertThat(byCaller.effects())
        .contains(new Effect.StartClock(Stage.RESOLVE), new Effect.ForgetAnswers());
    assertThat(byCaller.on(CaseState.CHECKED, f -> f.leadOrder = null).effects())
        .noneMatch(Effect.ChangeOrder.class::isInstance);
    assertThat(byCaller.effects()).anyMatch(Effect.ChangeOrder.class::isInstance);
  }

  @Test
  void asksEachReporterOnceWhileItIsChecked() {
    AMove call =
        AMove.of(new Move.Callback(7, Move.Heard.SATISFIED, 5, null), CALLER)
            .on(CaseState.CHECKED, f -> f.unsettled = 1)
            .withReports(ACaseFile.report(1, 7, 7L));
    assertThat(call.after().state()).isEqualTo(CaseState.CLOSED);
    assertThat(call.by(CHECKER).refusal()).isEqualTo("move-not-you");
    assertThat(call.by(new Who.Reporter(7)).refusal()).isEqualTo("done");
    assertThat(call.by(new Who.Reporter(8)).refusal()).isEqualTo("move-not-you");
    assertThat(call.withReports(ACaseFile.report(1, 8, 8L)).refusal()).isEqualTo("report-unknown");
    assertThat(call.on(CaseState.RESOLVED).refusal()).isEqualTo("move-not-now");
    for (int rating : new int[] {1, 5}) {
      assertThat(rated(call, rating).refusal()).isEqualTo("done");
    }
    for (int rating : new int[] {0, 6}) {
      assertThat(rated(call, rating).refusal()).isEqualTo("rating-unfit");
    }
    assertThat(call.on(CaseState.CHECKED, f -> f.unsettled = 2).after().state())
        .isEqualTo(CaseState.CHECKED);
    assertThat(call.as(new Move.Callback(7, Move.Heard.NOT_REACHED, null, null)).after().state())
        .isEqualTo(CaseState.CHECKED);
    assertThat(call.withReports(ACaseFile.report(1, 7, null)).after().state())
        .isEqualTo(CaseState.CHECKED);
  }

  private static AMove rated(AMove call, int rating) {
    return call.as(new Move.Callback(7, Move.Heard.SATISFIED, rating, null));
  }

  @Test
  void opensAgainWithinTheWindow() {
    AMove reopen = AMove.of(new Move.Reopen(WORDS), DESK).on(CaseState.CLOSED);
    assertThat(reopen.after().reopens()).isEqualTo(1);
    assertThat(reopen.by(CHECKER).refusal()).isEqualTo("move-not-you");
    AMove bySomebodyElse = reopen.by(new Who.Reporter(7)).withReports(ACaseFile.report(1, 8, null));
    assertThat(bySomebodyElse.refusal()).isEqualTo("move-not-you");
    assertThat(bySomebodyElse.withReports(ACaseFile.report(1, 7, null)).refusal())
        .isEqualTo("done");
    assertThat(reopen.on(CaseState.CHECKED).refusal()).isEqualTo("move-not-now");
    assertThat(reopen.on(CaseState.DECLINED).refusal()).isEqualTo("move-not-now");
    assertThat(reopen.on(CaseState.CLOSED, f -> f.stage = Stage.ARBITRATE).refusal())
        .isEqualTo("move-not-now");
    assertThat(reopen.as(new Move.Reopen("")).refusal()).isEqualTo("reason-missing");
    Duration window = CaseworkSettings.USUAL.reopenWindow();
    assertThat(reopen.on(CaseState.CLOSED, f -> f.closedAt = NOW.minus(window)).refusal())
        .isEqualTo("done");
    assertThat(
            reopen
                .on(CaseState.CLOSED, f -> f.closedAt = NOW.minus(window).minusMillis(1))
                .refusal())
        .isEqualTo("reopen-too-late");
  }

  @Test
  void askedOftenEnoughAReporterCountsAsOutOfReach() {
    Move missed = new Move.Callback(7, Move.Heard.NOT_REACHED, null, null);
    AMove call =
        AMove.of(missed, CALLER)
            .on(CaseState.CHECKED, f -> f.unsettled = 1)
            .withReports(ACaseFile.report(1, 7, 7L, Report.Answer.WAITING, 2));
    assertThat(call.after().state()).isEqualTo(CaseState.CLOSED);
    assertThat(
            call.withReports(ACaseFile.report(1, 7, 7L, Report.Answer.WAITING, 1)).after().state())
        .isEqualTo(CaseState.CHECKED);
    assertThat(call.withReports(ACaseFile.report(1, 7, 7L, Report.Answer.SATISFIED, 0)).refusal())
        .isEqualTo("move-not-now");
  }

  @Test
  void aPetitionThroughItsFinalReviewIsNotOpenedAgainByThePetitioner() {
    Request decided = AMove.request(Request.Kind.REVIEW, 0);
    AMove reopen =
        AMove.of(new Move.Reopen(WORDS), new Who.Reporter(7))
            .on(CaseState.CLOSED, f -> f.petition = true)
            .withReports(ACaseFile.report(1, 7, null))
            .afterReviews(decided, decided);
    assertThat(reopen.refusal()).isEqualTo("review-final");
    assertThat(reopen.afterReviews(decided).refusal()).isEqualTo("done");
    assertThat(reopen.by(DESK).refusal()).isEqualTo("done");
  }
}
