// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jingwei.casework.CaseFile;
import org.jingwei.casework.CaseState;
import org.jingwei.casework.Move;
import org.jingwei.casework.Received;
import org.jingwei.casework.Who;
import org.junit.jupiter.api.Test;

/** What 信访工作条例 asks beside the ordinary way of a case file. */
class PetitionJourneyTests extends CaseJourney {

  private static final Move MARK = new Move.Mark(true, null, "来信反映，转作信访事项");

  private CaseFile petition() {
    return move(accepted(), MARK, DESK);
  }

  private CaseFile handledPetition() {
    CaseFile file = move(petition(), new Move.Dispatch(CENTRE, List.of(), null), DESK);
    return move(file, new Move.Acknowledge(), CLERK);
  }

  /** Closed, with the report that tells of it. */
  private Closed closed() {
    Received told = report();
    CaseFile file = cases.find(HUANGMEI, told.caseId()).orElseThrow();
    file = move(file, new Move.Accept(null), DESK);
    return toItsEnd(move(file, MARK, DESK), new Who.Reporter(told.reportId()));
  }

  private record Closed(CaseFile file, Who petitioner) {}

  private Closed toItsEnd(CaseFile accepted, Who petitioner) {
    CaseFile file = move(accepted, new Move.Dispatch(CENTRE, List.of(), null), DESK);
    file = move(file, new Move.Acknowledge(), CLERK);
    file = move(file, new Move.Resolve("已书面答复", List.of()), CLERK);
    file = move(file, new Move.Confirm(null), CHECKER);
    long report = ((Who.Reporter) petitioner).report();
    var heard = new Move.Callback(report, Move.Heard.UNSATISFIED, 2, null);
    return new Closed(move(file, heard, CALLER), petitioner);
  }

  private static LocalDate day(java.time.@org.jspecify.annotations.Nullable Instant due) {
    return LocalDate.ofInstant(Objects.requireNonNull(due), ZoneId.of("Asia/Shanghai"));
  }

  private static LocalDate today() {
    return day(CLOCK.instant());
  }

  @Test
  void aPetitionIsToBeFinishedInSixtyDays() {
    CaseFile file = move(petition(), new Move.Dispatch(CENTRE, List.of(), null), DESK);
    assertThat(day(file.resolveDueAt())).isBetween(today().plusDays(60), today().plusDays(60 + 10));
  }

  @Test
  void markingItMovesTheRunningClockToThePetitionsLimit() {
    assertThat(day(petition().dueAt())).isBetween(today().plusDays(15), today().plusDays(15 + 10));
  }

  @Test
  void aPetitionStaysOne() {
    assertThat(refusal(petition(), new Move.Mark(false, null, "不算了"), DESK))
        .isEqualTo("petition-stays");
  }

  @Test
  void whatAUnitAlreadyHasDoesNotBecomeAPetition() {
    assertThat(refusal(handling(), MARK, DESK)).isEqualTo("move-not-now");
  }

  @Test
  void confidentialityIsMarkedAndLiftedWithAReason() {
    CaseFile file = move(handling(), new Move.Mark(null, true, "当事人要求"), DESK);
    assertThat(file.confidential()).isTrue();
    assertThat(refusal(file, new Move.Mark(null, false, " "), DESK)).isEqualTo("reason-missing");
    assertThat(move(file, new Move.Mark(null, false, "当事人同意公开"), DESK).confidential()).isFalse();
  }

  @Test
  void aMarkThatChangesNothingIsRefused() {
    assertThat(refusal(reported(), new Move.Mark(null, false, "看一看"), DESK))
        .isEqualTo("mark-nothing");
  }

  @Test
  void onlyTheDeskMarks() {
    assertThat(refusal(accepted(), MARK, CLERK)).isEqualTo("move-not-you");
  }

  @Test
  void aPetitionIsExtendedOnceByThirtyDaysAtMost() {
    CaseFile file = handledPetition();
    assertThat(refusal(file, new Move.AskExtension(31, "情况复杂"), CLERK)).isEqualTo("amount-unfit");
    file = move(file, new Move.AskExtension(30, "情况复杂"), CLERK);
    file = move(file, new Move.RuleExtension(true, "同意"), ARBITER);
    assertThat(day(file.resolveDueAt())).isBetween(today().plusDays(90), today().plusDays(90 + 10));
    assertThat(refusal(file, new Move.AskExtension(1, "还是复杂"), CLERK)).isEqualTo("extensions-used");
  }

  @Test
  void theOutcomeOfAPetitionIsReviewedTwiceAndThenFinal() {
    Closed closed = closed();
    CaseFile file = move(closed.file(), new Move.AskReview("没有查清"), closed.petitioner());
    assertThat(day(file.dueAt())).isBetween(today().plusDays(30), today().plusDays(30 + 10));
    assertThat(refusal(file, new Move.Reopen("再办"), closed.petitioner())).isEqualTo("move-not-now");
    file = move(file, new Move.RuleReview(true, "复查维持"), LEADER);
    assertThat(file.state()).isEqualTo(CaseState.CLOSED);
    file = move(file, new Move.AskReview("仍不服"), closed.petitioner());
    file = move(file, new Move.RuleReview(true, "复核维持"), LEADER);
    assertThat(refusal(file, new Move.AskReview("第三次"), closed.petitioner()))
        .isEqualTo("review-final");
    assertThat(refusal(file, new Move.Reopen("再办"), closed.petitioner())).isEqualTo("review-final");
  }

  @Test
  void aReviewThatFindsFaultOpensThePetitionAgain() {
    Closed closed = closed();
    CaseFile file = move(closed.file(), new Move.AskReview("没有查清"), closed.petitioner());
    file = move(file, new Move.RuleReview(false, "事实不清，重新办理"), LEADER);
    assertThat(file.state()).isEqualTo(CaseState.ACCEPTED);
    assertThat(file.reopens()).isEqualTo(1);
    assertThat(toItsEnd(file, closed.petitioner()).file().state()).isEqualTo(CaseState.CLOSED);
  }

  @Test
  void aReviewIsAskedForInThirtyDays() {
    Closed closed = closed();
    CLOCK.pass(Duration.ofDays(31));
    assertThat(refusal(closed.file(), new Move.AskReview("晚了"), closed.petitioner()))
        .isEqualTo("review-too-late");
  }

  @Test
  void theOutcomeOfAnOrdinaryMatterIsReopenedNotReviewed() {
    Received told = report();
    CaseFile file = cases.find(HUANGMEI, told.caseId()).orElseThrow();
    file = move(file, new Move.Accept(null), DESK);
    Closed closed = toItsEnd(file, new Who.Reporter(told.reportId()));
    assertThat(refusal(closed.file(), new Move.AskReview("不服"), closed.petitioner()))
        .isEqualTo("move-not-now");
  }

  /** In its final review, with who asked for it. */
  private Closed finalReview() {
    Closed closed = closed();
    CaseFile file = move(closed.file(), new Move.AskReview("没有查清"), closed.petitioner());
    file = move(file, new Move.RuleReview(true, "复查维持"), LEADER);
    return new Closed(
        move(file, new Move.AskReview("仍不服"), closed.petitioner()), closed.petitioner());
  }

  @Test
  void theTimeOfAHearingIsLeftOutOfTheFinalReviewAndTheAccountSaysWhy() {
    LocalDate asked = today();
    CaseFile before = finalReview().file();
    CaseFile heard =
        move(
            before, new Move.CallHearing("案情复杂", CLOCK.instant().plus(Duration.ofDays(9))), LEADER);
    assertThat(heard.dueAt()).isNull();
    CLOCK.pass(Duration.ofDays(6));
    CaseFile after = move(heard, new Move.EndHearing("各方到场"), LEADER);
    assertThat(day(after.dueAt())).isBetween(asked.plusDays(30 + 6), asked.plusDays(30 + 6 + 10));
    var clock = deadlines.explain(HUANGMEI, after.id()).getLast();
    assertThat(clock.explanation().lines(Locale.CHINESE))
        .anyMatch(l -> l.contains("听证") && l.contains("第三十六条"));
    assertThat(clock.explanation().lines(Locale.ENGLISH))
        .anyMatch(l -> l.contains("hearing") && l.contains("article 36"));
    move(after, new Move.RuleReview(true, "复核维持"), LEADER);
  }

  @Test
  void aHearingEndsByItselfOnItsDate() {
    CaseFile before = finalReview().file();
    Duration longerThanAnyHoliday = Duration.ofDays(10);
    Instant until = CLOCK.instant().plus(longerThanAnyHoliday);
    CaseFile heard = move(before, new Move.CallHearing("案情复杂", until), LEADER);
    CLOCK.pass(longerThanAnyHoliday.plusMinutes(1));
    await()
        .atMost(Duration.ofSeconds(20))
        .until(() -> cases.find(HUANGMEI, heard.id()).orElseThrow().suspendedUntil() == null);
    CaseFile after = cases.find(HUANGMEI, heard.id()).orElseThrow();
    assertThat(after.dueAt()).isAfter(before.dueAt());
    assertThat(cases.listHistory(HUANGMEI, heard.id()).getLast().actorKind()).isEqualTo("rule");
  }

  @Test
  void theRepresentativesOfAPetitionStandOnItsCaseFile() {
    CaseFile file = petition();
    long report = reports.listOfCase(HUANGMEI, file.id()).getFirst().id();
    CaseFile named = move(file, new Move.Represent(12, List.of(report)), DESK);
    CaseFile kept = cases.find(HUANGMEI, named.id()).orElseThrow();
    assertThat(kept.petitioners()).isEqualTo(12);
    assertThat(kept.representatives()).containsExactly(report);
  }
}
