// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jingwei.casework.CaseFile;
import org.jingwei.casework.CaseFilter;
import org.jingwei.casework.CaseState;
import org.jingwei.casework.Move;
import org.jingwei.casework.Received;
import org.jingwei.deadline.Urgency;
import org.jingwei.directory.Area;
import org.jingwei.directory.Role;
import org.jingwei.grid.Wgs84;
import org.jingwei.report.NewReport;
import org.jingwei.shared.Outcome;
import org.jingwei.vault.PersonalData;
import org.junit.jupiter.api.Test;

/** One broken lamp from the report to the rating. */
class WholeLifeJourneyTests extends CaseJourney {

  @Test
  void aBrokenLampGoesFromReportToRating() {
    Received received = report();
    CaseFile file = cases.find(HUANGMEI, received.caseId()).orElseThrow();
    file = move(file, new Move.Accept(null), DESK);
    file = move(file, new Move.Dispatch(CENTRE, List.of(), "请尽快"), DESK);
    file = move(file, new Move.Acknowledge(), CLERK);
    assertThat(file.dueAt()).isNotNull().isEqualTo(file.resolveDueAt());
    file = move(file, new Move.Resolve("换了灯泡", List.of()), CLERK);
    file = move(file, new Move.Confirm(null), CHECKER);
    assertThat(file.state()).isEqualTo(CaseState.CHECKED);
    file =
        move(file, new Move.Callback(received.reportId(), Move.Heard.SATISFIED, 5, null), CALLER);
    assertThat(file.state()).isEqualTo(CaseState.CLOSED);
    assertThat(cases.listHistory(HUANGMEI, file.id())).hasSize(7);
    assertThat(deadlines.explain(HUANGMEI, file.id())).hasSize(6);
    assertThat(reports.find(HUANGMEI, received.reportId()).orElseThrow().rating()).isEqualTo(5);
  }

  @Test
  void aRetriedReportIsTakenOnceAndToldTheSame() {
    report();
    NewReport told = lamp("same-key", zhang());
    Received first = cases.receive(HUANGMEI, told, WEB).orThrow();
    Received again = cases.receive(HUANGMEI, told, WEB).orThrow();
    assertThat(again.again()).isTrue();
    assertThat(again.code()).isEqualTo(first.code());
    assertThat(again.secret()).isEqualTo(first.secret());
    assertThat(again.likelySame()).isNotNull().isEqualTo(first.likelySame());
  }

  @Test
  void aKeyThatStoodForAMoveIsRefusedForAnother() {
    CaseFile file = reported();
    CaseFile other = reported();
    var accept = new Move.Accept(null);
    file = cases.move(HUANGMEI, file.id(), 1, accept, DESK, "taken").orThrow();
    var dispatch = new Move.Dispatch(CENTRE, List.of(), null);
    assertThat(cases.move(HUANGMEI, file.id(), file.version(), dispatch, DESK, "taken"))
        .isInstanceOf(Outcome.Refused.class);
    assertThat(cases.move(HUANGMEI, other.id(), 1, accept, DESK, "taken"))
        .isInstanceOf(Outcome.Refused.class);
    assertThat(cases.find(HUANGMEI, file.id())).contains(file);
    assertThat(cases.find(HUANGMEI, other.id())).contains(other);
  }

  @Test
  void aRetriedMoveHappensOnce() {
    CaseFile file = reported();
    for (int i = 0; i < 2; i++) {
      CaseFile after =
          cases
              .move(
                  HUANGMEI,
                  file.id(),
                  file.version(),
                  new Move.Accept(null),
                  DESK,
                  "key" + file.id())
              .orThrow();
      assertThat(after.version()).isEqualTo(file.version() + 1);
    }
  }

  @Test
  void somebodyElsesKeyIsNoRetry() {
    CaseFile file = reported();
    String key = "stolen" + file.id();
    cases.move(HUANGMEI, file.id(), file.version(), new Move.Accept(null), DESK, key).orThrow();
    Outcome<CaseFile> other =
        cases.move(HUANGMEI, file.id(), file.version(), new Move.Accept(null), CLERK, key);
    assertThat(other.toString()).contains("key-reused");
  }

  @Test
  void phoneNumbersStayInTheVault() {
    assertThat(reports.find(HUANGMEI, report().reportId()).orElseThrow().text())
        .contains("【电话】")
        .doesNotContain("13812345678");
  }

  @Test
  void anAnonymousReportIsAnsweredOnItsPageAndHoldsNothingOpen() {
    NewReport told = lamp("nobody", null);
    Received received = cases.receive(HUANGMEI, told, WEB).orThrow();
    CaseFile file = cases.find(HUANGMEI, received.caseId()).orElseThrow();
    file = move(file, new Move.Accept(null), DESK);
    file = move(file, new Move.Dispatch(CENTRE, List.of(), null), DESK);
    file = move(file, new Move.Acknowledge(), CLERK);
    file = move(file, new Move.Resolve("换了灯泡", List.of()), CLERK);
    assertThat(move(file, new Move.Confirm(null), CHECKER).state()).isEqualTo(CaseState.CLOSED);
  }

  @Test
  void aMoveOnAnOldVersionIsRefusedWithThePresentState() {
    CaseFile file = reported();
    move(file, new Move.Accept(null), DESK);
    assertThat(attempt(file, new Move.Accept(null), DESK).toString())
        .contains("version-old", "ACCEPTED");
  }

  @Test
  void aMergeIsUndoneExactly() {
    CaseFile one = accepted();
    CaseFile other = reported();
    CaseFile merged = move(other, new Move.Merge(one.id(), null), DESK);
    assertThat(merged.state()).isEqualTo(CaseState.MERGED);
    assertThat(reports.listOfCase(HUANGMEI, one.id())).hasSize(2);
    CaseFile back = move(merged, new Move.Unmerge("不是一回事"), DESK);
    assertThat(back.state()).isEqualTo(other.state());
    assertThat(back.dueAt()).isEqualTo(other.dueAt());
    assertThat(reports.listOfCase(HUANGMEI, one.id())).hasSize(1);
    assertThat(reports.listOfCase(HUANGMEI, back.id())).hasSize(1);
  }

  @Test
  void aNeighbouringReportOfTheSameIsProposed() {
    report();
    assertThat(report().likelySame()).isNotNull();
  }

  @Test
  void aPointOutsideTheCountyIsRefused() {
    NewReport far =
        new NewReport(
            lamp("x", null).channel(),
            null,
            "路灯坏了",
            null,
            new Wgs84(120, 35),
            null,
            null,
            Map.of(),
            null,
            "zh",
            false,
            null,
            List.of(),
            "far");
    assertThat(cases.receive(HUANGMEI, far, WEB).toString()).contains("point-outside");
  }

  @Test
  void aNameThatIsABookIsRefused() {
    NewReport long_ = lamp("book", PersonalData.NONE.withName("张".repeat(101)));
    assertThat(cases.receive(HUANGMEI, long_, WEB).toString()).contains("text-too-long", "name");
  }

  @Test
  void theQueueComesInTheOrderOfItsDeadlinesPageByPage() {
    for (int i = 0; i < 3; i++) {
      report();
    }
    CaseFilter filter = CaseFilter.of(Set.of(CaseState.REPORTED), List.of(Area.of(COUNTY)));
    var first = lists.list(HUANGMEI, filter, null, 2);
    var second = lists.list(HUANGMEI, filter, first.next(), 2);
    assertThat(first.items()).hasSize(2);
    assertThat(second.items()).doesNotContainAnyElementsOf(first.items());
    List<CaseFile> both = new ArrayList<>(first.items());
    both.addAll(second.items());
    assertThat(both)
        .isSortedAccordingTo(
            Comparator.comparing((CaseFile file) -> file.urgency() != Urgency.URGENT)
                .thenComparing(
                    file -> file.urgency() == Urgency.URGENT ? Instant.MIN : file.dueAt()));
  }

  @Test
  void onlyTheDeskOfThePlaceAccepts() {
    assertThat(refusal(reported(), new Move.Accept(null), CLERK)).isEqualTo("move-not-you");
    assertThat(refusal(reported(), new Move.Accept(null), staff(9, CENTRE, Role.AUDITOR)))
        .isEqualTo("move-not-you");
  }
}
