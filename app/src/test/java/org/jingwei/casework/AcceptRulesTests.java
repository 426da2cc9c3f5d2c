// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.casework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jingwei.casework.ACaseFile.NOW;
import static org.jingwei.casework.AMove.CENTRE;
import static org.jingwei.casework.AMove.WORDS;
import static org.jingwei.casework.AMove.request;
import static org.jingwei.casework.AMove.staff;

import java.time.Duration;
import org.jingwei.deadline.Stage;
import org.jingwei.deadline.Urgency;
import org.jingwei.directory.Role;
import org.jingwei.shared.DivisionCode;
import org.junit.jupiter.api.Test;

class AcceptRulesTests {

  private static final Who DESK = staff(Role.DESK, CENTRE, 1);
  private static final Who LEADER = staff(Role.LEADER, "government", 3);
  private static final Who CHECKER = staff(Role.CHECKER, "government", 4);

  @Test
  void takesOnWhatIsReportedAndClassified() {
    AMove accept = AMove.of(new Move.Accept(null), DESK);
    assertThat(accept.refusal()).isEqualTo("done");
    assertThat(accept.by(CHECKER).refusal()).isEqualTo("move-not-you");
    assertThat(accept.on(CaseState.ACCEPTED).refusal()).isEqualTo("move-not-now");
    assertThat(accept.on(CaseState.REPORTED, f -> f.category = CaseFile.UNCLASSIFIED).refusal())
        .isEqualTo("category-needed");
  }

  @Test
  void declinesWithAReasonAndARoute() {
    AMove decline = AMove.of(new Move.Decline(WORDS, WORDS), DESK);
    assertThat(decline.refusal()).isEqualTo("done");
    assertThat(decline.by(CHECKER).refusal()).isEqualTo("move-not-you");
    assertThat(decline.on(CaseState.ACCEPTED).refusal()).isEqualTo("move-not-now");
    assertThat(decline.as(new Move.Decline(" ", WORDS)).field()).isEqualTo("reason");
    assertThat(decline.as(new Move.Decline(WORDS, " ")).field()).isEqualTo("route");
  }

  @Test
  void aRefusalIsReviewedOnceAtATimeWithinTheWindow() {
    AMove ask = AMove.of(new Move.AskReview(WORDS), DESK).on(CaseState.DECLINED);
    assertThat(ask.refusal()).isEqualTo("done");
    assertThat(ask.by(CHECKER).refusal()).isEqualTo("move-not-you");
    assertThat(ask.on(CaseState.REPORTED, f -> f.stage = null).refusal()).isEqualTo("move-not-now");
    assertThat(ask.on(CaseState.DECLINED, f -> f.stage = Stage.ARBITRATE).refusal())
        .isEqualTo("move-not-now");
    assertThat(ask.as(new Move.AskReview("")).refusal()).isEqualTo("reason-missing");
    assertThat(ask.on(CaseState.DECLINED, f -> f.closedAt = null).refusal()).isEqualTo("done");
    Duration window = CaseworkSettings.USUAL.reviewWindow();
    assertThat(ask.on(CaseState.DECLINED, f -> f.closedAt = NOW.minus(window)).refusal())
        .isEqualTo("done");
    assertThat(
            ask.on(CaseState.DECLINED, f -> f.closedAt = NOW.minus(window).minusSeconds(1))
                .refusal())
        .isEqualTo("review-too-late");
  }

  @Test
  void aReporterAsksForTheReviewOfTheirOwnMatterOnly() {
    AMove ask =
        AMove.of(new Move.AskReview(WORDS), new Who.Reporter(7))
            .on(CaseState.DECLINED)
            .withReports(ACaseFile.report(1, 7, null));
    assertThat(ask.refusal()).isEqualTo("done");
    assertThat(ask.by(new Who.Reporter(8)).refusal()).isEqualTo("move-not-you");
  }

  @Test
  void anotherPersonDecidesTheReview() {
    AMove rule =
        AMove.of(new Move.RuleReview(false, WORDS), LEADER)
            .on(CaseState.DECLINED, f -> f.stage = Stage.ARBITRATE)
            .knowing(request(Request.Kind.REVIEW, 0));
    assertThat(rule.after().state()).isEqualTo(CaseState.REPORTED);
    assertThat(rule.as(new Move.RuleReview(true, WORDS)).after().state())
        .isEqualTo(CaseState.DECLINED);
    assertThat(rule.by(DESK).refusal()).isEqualTo("move-not-you");
    assertThat(rule.on(CaseState.REPORTED).refusal()).isEqualTo("move-not-now");
    assertThat(rule.knowing(null).refusal()).isEqualTo("move-not-now");
    assertThat(rule.as(new Move.RuleReview(true, "")).refusal()).isEqualTo("reason-missing");
  }

  @Test
  void amendsUntilAUnitHasTheOrderAndCountsAnotherLimitFromTheStart() {
    AMove amend = AMove.of(new Move.Amend("roads-damage", null, null, null, null), DESK);
    assertThat(amend.after().category()).isEqualTo("roads-damage");
    assertThat(amend.effects())
        .containsExactly(
            new Effect.CancelClock(Stage.ACCEPT),
            new Effect.StartClock(Stage.ACCEPT, amend.file().stateSince()));
    assertThat(amend.by(CHECKER).refusal()).isEqualTo("move-not-you");
    assertThat(amend.on(CaseState.DISPATCHED).refusal()).isEqualTo("move-not-now");
    AMove urgent = amend.as(new Move.Amend(null, Urgency.URGENT, null, null, null));
    assertThat(urgent.after().urgency()).isEqualTo(Urgency.URGENT);
    assertThat(urgent.after().category()).isEqualTo("lighting-out");
    assertThat(urgent.effects()).hasSize(2);
    AMove same = amend.as(new Move.Amend("lighting-out", null, null, null, null));
    assertThat(same.effects()).isEmpty();
    assertThat(urgent.on(CaseState.ACCEPTED, f -> f.stage = null).effects()).isEmpty();
  }

  @Test
  void amendsThePlaceToWhereTheMatterReallyIs() {
    var village = new DivisionCode("421127100002");
    AMove amend =
        AMove.of(new Move.Amend(null, null, null, village.value(), null), DESK)
            .at(new Facts.Place("421127100002-01", village, null));
    assertThat(amend.after().division()).isEqualTo(village);
    assertThat(amend.after().cell()).isEqualTo("421127100002-01");
  }
}
