// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.casework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jingwei.casework.ACaseFile.COUNTY;
import static org.jingwei.casework.ACaseFile.LEAD;
import static org.jingwei.casework.ACaseFile.NOW;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.LongStream;
import org.jingwei.casework.Situation.Step;
import org.jingwei.deadline.PauseCause;
import org.jingwei.deadline.Stage;
import org.jingwei.directory.Actor;
import org.jingwei.directory.Role;
import org.jingwei.directory.RoleGrant;
import org.jingwei.report.Report;
import org.jingwei.shared.DivisionCode;
import org.jingwei.shared.Outcome;
import org.jingwei.shared.Refusal;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The hearing in the final review, and who speaks for those who petition together. */
class PetitionRulesTests {

  private static final Instant IN_A_WEEK = NOW.plus(Duration.ofDays(7));
  private static final Move CALL = new Move.CallHearing("案情复杂", IN_A_WEEK);

  private static Who who(Role role) {
    var grant = new RoleGrant(role, DivisionCode.of(COUNTY), Instant.EPOCH, null);
    return new Who.Staff(new Actor(1, "…", COUNTY, "office", List.of(grant)));
  }

  private static Request review(boolean decided) {
    Instant at = decided ? NOW : null;
    Boolean granted = decided ? Boolean.FALSE : null;
    return new Request(
        9, 1, Request.Kind.REVIEW, null, 0, LEAD, NOW, 0, "不服", granted, null, at, null);
  }

  private static CaseEdit reviewed() {
    CaseEdit edit = ACaseFile.file(CaseState.CLOSED, new Random(1)).edit();
    edit.petition = true;
    edit.stage = Stage.ARBITRATE;
    edit.dueAt = NOW.plus(Duration.ofDays(20));
    return edit;
  }

  private static Outcome<Step> decide(CaseEdit file, Move move, Role role, int reviewsBefore) {
    List<Request> before = LongStream.range(0, reviewsBefore).mapToObj(n -> review(true)).toList();
    Facts facts =
        new Facts(null, null, null, List.of(), reports(), review(false), before, Set.of());
    return Lifecycle.decide(
        new Situation(file.sameVersion(), who(role), NOW, CaseworkSettings.USUAL, facts, () -> 9),
        move);
  }

  /** Seven reporters with a name, numbered from 1, and a last one without. */
  private static List<Report> reports() {
    return LongStream.rangeClosed(1, 8)
        .mapToObj(id -> ACaseFile.report(1, id, id < 8 ? id : null))
        .toList();
  }

  private static Refusal refusal(Outcome<Step> decided) {
    return decided instanceof Outcome.Refused<Step>(List<Refusal> refusals)
        ? refusals.getFirst()
        : Refusal.invalid("done", null);
  }

  private static String hearing(CaseEdit file, Move move) {
    return refusal(decide(file, move, Role.LEADER, 1)).code();
  }

  @Test
  void aHearingStopsTheClockOfTheFinalReviewUntilItIsOver() {
    Step called = decide(reviewed(), CALL, Role.LEADER, 1).orThrow();
    assertThat(called.effects())
        .containsExactly(new Effect.PauseClock(Stage.ARBITRATE, PauseCause.HEARING));
    CaseEdit running = called.edit().done(NOW).edit();
    assertThat(running.suspendedUntil).isEqualTo(IN_A_WEEK);
    Step over = decide(running, new Move.EndHearing(null), Role.LEADER, 1).orThrow();
    assertThat(over.effects()).containsExactly(new Effect.ResumeClock(Stage.ARBITRATE));
    assertThat(over.edit().suspendedUntil).isNull();
  }

  @Test
  void noReviewIsDecidedWhileItsHearingRuns() {
    CaseEdit running = reviewed();
    running.suspendedUntil = IN_A_WEEK;
    assertThat(hearing(running, new Move.RuleReview(true, "维持"))).isEqualTo("hearing-open");
    assertThat(hearing(running, CALL)).isEqualTo("hearing-runs");
    assertThat(hearing(reviewed(), new Move.RuleReview(true, "维持"))).isEqualTo("done");
    assertThat(hearing(reviewed(), new Move.EndHearing(null))).isEqualTo("move-not-now");
  }

  @Test
  void theTimeOfAHearingInTheFirstReviewIsNotLeftOut() {
    assertThat(refusal(decide(reviewed(), CALL, Role.LEADER, 0)).code())
        .isEqualTo("hearing-not-final");
  }

  @Test
  void onlyWhoDecidesTheReviewCallsAndEndsAHearing() {
    assertThat(refusal(decide(reviewed(), CALL, Role.UNIT_CLERK, 1)).code())
        .isEqualTo("move-not-you");
    CaseEdit running = reviewed();
    running.suspendedUntil = IN_A_WEEK;
    assertThat(refusal(decide(running, new Move.EndHearing(null), Role.UNIT_CLERK, 1)).code())
        .isEqualTo("move-not-you");
    assertThat(refusal(decide(running, new Move.EndHearing(null), Role.RULE, 1)).code())
        .isEqualTo("move-not-you");
  }

  @Test
  void aHearingIsForAPetitionUnderReviewAlone() {
    CaseEdit ordinary = reviewed();
    ordinary.petition = false;
    assertThat(hearing(ordinary, CALL)).isEqualTo("move-not-now");
    CaseEdit settled = reviewed();
    settled.stage = null;
    assertThat(hearing(settled, CALL)).isEqualTo("move-not-now");
  }

  @Test
  void aHearingHasAReasonAndAnEndThatIsNear() {
    assertThat(hearing(reviewed(), new Move.CallHearing(" ", IN_A_WEEK)))
        .isEqualTo("reason-missing");
    assertThat(hearing(reviewed(), new Move.CallHearing("复杂", NOW)))
        .isEqualTo("hearing-until-past");
    Instant month = NOW.plus(Duration.ofDays(30));
    assertThat(hearing(reviewed(), new Move.CallHearing("复杂", month.plusSeconds(1))))
        .isEqualTo("hearing-until-far");
    assertThat(hearing(reviewed(), new Move.CallHearing("复杂", month))).isEqualTo("done");
  }

  @Test
  void aHearingDoesNotMendAnOverdueReview() {
    CaseEdit late = reviewed();
    late.dueAt = NOW.minusSeconds(1);
    assertThat(hearing(late, CALL)).isEqualTo("hearing-after-deadline");
    late.dueAt = NOW;
    assertThat(hearing(late, CALL)).isEqualTo("done");
  }

  private static Refusal represented(int petitioners, Long... reports) {
    return refusal(
        decide(petition(), new Move.Represent(petitioners, List.of(reports)), Role.DESK, 0));
  }

  private static CaseEdit petition() {
    CaseEdit edit = ACaseFile.file(CaseState.ACCEPTED, new Random(1)).edit();
    edit.petition = true;
    return edit;
  }

  @Test
  void neverMoreThanFiveSpeakForAll() {
    Refusal six = represented(40, 1L, 2L, 3L, 4L, 5L, 6L);
    assertThat(six.code()).isEqualTo("representatives-too-many");
    assertThat(six.field()).isEqualTo("reports");
    assertThat(six.args()).containsExactly(5, 6);
    Move five = new Move.Represent(40, List.of(1L, 2L, 3L, 4L, 5L, 5L));
    CaseFile after = decide(petition(), five, Role.DESK, 0).orThrow().edit().done(NOW);
    assertThat(after.petitioners()).isEqualTo(40);
    assertThat(after.representatives()).containsExactly(1L, 2L, 3L, 4L, 5L);
  }

  @Test
  void theyAreOfTheirOwnAndCanBeReached() {
    assertThat(represented(3, 1L, 99L).code()).isEqualTo("representative-unknown");
    assertThat(represented(3, 8L).code()).isEqualTo("representative-unknown");
    assertThat(represented(3).code()).isEqualTo("representatives-missing");
    assertThat(represented(2, 1L, 2L, 3L).code()).isEqualTo("representatives-over-petitioners");
    assertThat(represented(2, 1L, 2L).code()).isEqualTo("done");
    assertThat(represented(1, 1L).code()).isEqualTo("petitioners-too-few");
  }

  @Test
  void onlyThoseOfAnOpenPetitionAreNamedAndByTheDesk() {
    Move named = new Move.Represent(3, List.of(1L));
    CaseEdit ordinary = petition();
    ordinary.petition = false;
    assertThat(refusal(decide(ordinary, named, Role.DESK, 0)).code()).isEqualTo("move-not-now");
    assertThat(refusal(decide(petition().to(CaseState.CLOSED), named, Role.DESK, 0)).code())
        .isEqualTo("move-not-now");
    assertThat(refusal(decide(petition(), named, Role.UNIT_CLERK, 0)).code())
        .isEqualTo("move-not-you");
  }

  private static final Who DESK = AMove.staff(Role.DESK, "centre", 1);

  @Test
  void theDeskMarksAPetitionBeforeAUnitHasItAndItStaysOne() {
    AMove mark = AMove.of(new Move.Mark(true, null, "来信"), DESK).on(CaseState.ACCEPTED);
    assertThat(mark.after().petition()).isTrue();
    assertThat(mark.effects()).hasSize(2);
    assertThat(mark.on(CaseState.REPORTED).refusal()).isEqualTo("done");
    assertThat(mark.by(AMove.staff(Role.CHECKER, "centre", 4)).refusal()).isEqualTo("move-not-you");
    assertThat(mark.on(CaseState.HANDLING).refusal()).isEqualTo("move-not-now");
    assertThat(mark.on(CaseState.CLOSED).refusal()).isEqualTo("move-not-now");
    assertThat(mark.as(new Move.Mark(true, null, " ")).refusal()).isEqualTo("reason-missing");
    AMove unmark = mark.as(new Move.Mark(false, null, "不是"));
    assertThat(unmark.on(CaseState.ACCEPTED, f -> f.petition = true).refusal())
        .isEqualTo("petition-stays");
    assertThat(unmark.refusal()).isEqualTo("mark-nothing");
    assertThat(mark.on(CaseState.ACCEPTED, f -> f.petition = true).refusal())
        .isEqualTo("mark-nothing");
  }

  @Test
  void aMatterIsConfidentialAtAnyTimeWhileItIsOpen() {
    AMove hide = AMove.of(new Move.Mark(null, true, "要求"), DESK).on(CaseState.HANDLING);
    assertThat(hide.after().confidential()).isTrue();
    assertThat(hide.effects()).isEmpty();
    assertThat(hide.on(CaseState.HANDLING, f -> f.confidential = true).refusal())
        .isEqualTo("mark-nothing");
    assertThat(hide.on(CaseState.HANDLING, f -> f.petition = true).refusal()).isEqualTo("done");
    assertThat(hide.on(CaseState.CLOSED).refusal()).isEqualTo("move-not-now");
  }

  @Test
  void anOutcomeIsReviewedTwiceEachAskedForInThirtyDays() {
    AMove ask =
        AMove.of(new Move.AskReview("不服"), new Who.Reporter(7))
            .withReports(ACaseFile.report(1, 7, null));
    AMove now = ask.on(CaseState.CLOSED, f -> f.petition = true);
    assertThat(now.refusal()).isEqualTo("done");
    assertThat(now.as(new Move.AskReview("")).refusal()).isEqualTo("reason-missing");
    assertThat(now.afterReviews(review(true)).refusal()).isEqualTo("done");
    assertThat(now.afterReviews(review(true), review(true)).refusal()).isEqualTo("review-final");
    AMove last =
        ask.on(
            CaseState.CLOSED,
            f -> {
              f.petition = true;
              f.closedAt = NOW.minus(Duration.ofDays(30));
            });
    assertThat(last.refusal()).isEqualTo("done");
    AMove late =
        ask.on(
            CaseState.CLOSED,
            f -> {
              f.petition = true;
              f.closedAt = NOW.minus(Duration.ofDays(30)).minusMillis(1);
            });
    assertThat(late.refusal()).isEqualTo("review-too-late");
    // The window begins anew with the answer to the first review.
    assertThat(late.afterReviews(review(true)).refusal()).isEqualTo("done");
  }

  @Test
  void aReviewUpholdsTheOutcomeOrOpensThePetitionAgain() {
    CaseEdit file = reviewed();
    CaseFile upheld =
        decide(file, new Move.RuleReview(true, "维持"), Role.LEADER, 1).orThrow().edit().done(NOW);
    assertThat(upheld.state()).isEqualTo(CaseState.CLOSED);
    assertThat(upheld.stage()).isNull();
    CaseFile again =
        decide(file, new Move.RuleReview(false, "重办"), Role.LEADER, 1).orThrow().edit().done(NOW);
    assertThat(again.state()).isEqualTo(CaseState.ACCEPTED);
    assertThat(again.reopens()).isEqualTo(file.reopens + 1);
  }

  @Test
  void aHearingEndsByItsClockAndForNothingElse() {
    CaseEdit running = reviewed();
    running.suspendedUntil = IN_A_WEEK;
    AMove end = AMove.of(new Move.EndHearing(null), AMove.rule());
    assertThat(end.on(CaseState.CLOSED, f -> under(f, Stage.ARBITRATE)).refusal())
        .isEqualTo("done");
    assertThat(end.on(CaseState.CLOSED, f -> under(f, null)).refusal()).isEqualTo("move-not-now");
    assertThat(
            end.by(AMove.staff(Role.LEADER, "x", 3))
                .on(CaseState.SUSPENDED, f -> under(f, Stage.RESOLVE))
                .refusal())
        .isEqualTo("move-not-now");
    CaseEdit undue = reviewed();
    undue.dueAt = null;
    assertThat(hearing(undue, CALL)).isEqualTo("done");
  }

  private static void under(CaseEdit file, @Nullable Stage stage) {
    file.petition = true;
    file.stage = stage;
    file.suspendedUntil = IN_A_WEEK;
  }
}
