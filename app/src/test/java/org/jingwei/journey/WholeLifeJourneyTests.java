// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jingwei.casework.CaseFile;
import org.jingwei.casework.CaseFilter;
import org.jingwei.casework.CaseState;
import org.jingwei.casework.Cases;
import org.jingwei.casework.Move;
import org.jingwei.casework.Received;
import org.jingwei.casework.Who;
import org.jingwei.database.TestDatabase;
import org.jingwei.deadline.Deadlines;
import org.jingwei.directory.Actor;
import org.jingwei.directory.Role;
import org.jingwei.directory.RoleGrant;
import org.jingwei.grid.Wgs84;
import org.jingwei.pack.Packs;
import org.jingwei.report.Channel;
import org.jingwei.report.NewReport;
import org.jingwei.report.Reports;
import org.jingwei.shared.CountyCode;
import org.jingwei.shared.DivisionCode;
import org.jingwei.shared.Outcome;
import org.jingwei.vault.PersonalData;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** One broken lamp from the report to the rating, on the real program with Huangmei's pack. */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
class WholeLifeJourneyTests {

  private static final CountyCode HUANGMEI = new CountyCode(421127);
  private static final DivisionCode COUNTY = DivisionCode.of(HUANGMEI);
  private static final String UNIT = "421127-governance-centre";

  @TempDir static Path data;

  @DynamicPropertySource
  static void database(DynamicPropertyRegistry registry) {
    TestDatabase.fresh().register(registry);
    registry.add("jingwei.data", () -> data.toString());
  }

  @Autowired Cases cases;
  @Autowired Reports reports;
  @Autowired Deadlines deadlines;
  @Autowired Packs packs;

  private static Who staff(long id, String unit, Role role) {
    return new Who.Staff(
        new Actor(
            id,
            role.name(),
            HUANGMEI,
            unit,
            List.of(new RoleGrant(role, COUNTY, Instant.EPOCH, null))));
  }

  private static final Who WEB = new Who.Staff(Actor.rule(HUANGMEI, "web"));
  private static final Who DESK = staff(1, UNIT, Role.DESK);
  private static final Who CHECKER = staff(3, UNIT, Role.CHECKER);
  private static final Who CALLER = staff(4, UNIT, Role.CALLBACK);

  private static NewReport lamp(String key) {
    return new NewReport(
        Channel.WEB,
        null,
        "沙岭社区门口的路灯坏了三天，晚上漆黑，我的电话13812345678",
        null,
        new Wgs84(115.937, 30.069),
        "沙岭社区门口",
        PersonalData.NONE.withName("张三").withPhone("13812345678"),
        Map.of(),
        null,
        "zh",
        false,
        null,
        List.of(),
        key);
  }

  private Received report(String key) {
    return cases.receive(HUANGMEI, lamp(key), WEB).orThrow();
  }

  private CaseFile move(CaseFile file, Move move, Who who) {
    return cases
        .move(HUANGMEI, file.id(), file.version(), move, who, UUID.randomUUID().toString())
        .orThrow();
  }

  private CaseFile accepted(Received received) {
    CaseFile file = cases.find(HUANGMEI, received.caseId()).orElseThrow();
    if (file.category().isEmpty()) {
      file = move(file, new Move.Amend("lighting-out", null, null, null, null), DESK);
    }
    return move(file, new Move.Accept(null), DESK);
  }

  @Test
  void aBrokenLampGoesFromReportToRating() {
    Received received = report(UUID.randomUUID().toString());
    CaseFile file = accepted(received);
    assertThat(file.dueAt()).isNotNull();
    file = move(file, new Move.Dispatch(UNIT, List.of(), "请尽快"), DESK);
    Who clerk = staff(2, UNIT, Role.UNIT_CLERK);
    file = move(file, new Move.Acknowledge(), clerk);
    assertThat(file.dueAt()).isEqualTo(file.resolveDueAt());
    file = move(file, new Move.Resolve("换了灯泡", List.of()), clerk);
    Outcome<CaseFile> own =
        cases.move(HUANGMEI, file.id(), file.version(), new Move.Confirm(null), CHECKER, "own");
    assertThat(own).as("the checker is of the handling unit").isInstanceOf(Outcome.Refused.class);
    file = move(file, new Move.Confirm(null), staff(5, "421127-county-government", Role.CHECKER));
    assertThat(file.state()).isEqualTo(CaseState.CHECKED);
    file =
        move(file, new Move.Callback(received.reportId(), Move.Heard.SATISFIED, 5, null), CALLER);
    assertThat(file.state()).isEqualTo(CaseState.CLOSED);
    assertThat(cases.listHistory(HUANGMEI, file.id())).hasSizeGreaterThanOrEqualTo(7);
    assertThat(deadlines.explain(HUANGMEI, file.id())).isNotEmpty();
    assertThat(reports.find(HUANGMEI, received.reportId()).orElseThrow().rating()).isEqualTo(5);
  }

  @Test
  void aRetriedReportIsTakenOnce() {
    Received first = report("same-key");
    Received again = report("same-key");
    assertThat(again.again()).isTrue();
    assertThat(again.code()).isEqualTo(first.code());
    assertThat(again.secret()).isEqualTo(first.secret());
  }

  @Test
  void phoneNumbersStayInTheVault() {
    Received received = report(UUID.randomUUID().toString());
    assertThat(reports.find(HUANGMEI, received.reportId()).orElseThrow().text())
        .contains("【电话】")
        .doesNotContain("13812345678");
  }

  @Test
  void aMoveOnAnOldVersionIsRefusedWithThePresentState() {
    CaseFile file = accepted(report(UUID.randomUUID().toString()));
    Outcome<CaseFile> late =
        cases.move(HUANGMEI, file.id(), file.version() - 1, new Move.Accept(null), DESK, "late");
    assertThat(late)
        .isInstanceOfSatisfying(
            Outcome.Refused.class,
            r -> assertThat(r.refusals().toString()).contains("version-old", "ACCEPTED"));
  }

  @Test
  void aMergeIsUndoneExactly() {
    CaseFile one = accepted(report(UUID.randomUUID().toString()));
    CaseFile other =
        cases.find(HUANGMEI, report(UUID.randomUUID().toString()).caseId()).orElseThrow();
    CaseFile merged = move(other, new Move.Merge(one.id(), null), DESK);
    assertThat(merged.state()).isEqualTo(CaseState.MERGED);
    assertThat(reports.listOfCase(HUANGMEI, one.id())).hasSize(2);
    CaseFile back = move(merged, new Move.Unmerge("不是一回事"), DESK);
    assertThat(back.state()).isEqualTo(other.state());
    assertThat(reports.listOfCase(HUANGMEI, one.id())).hasSize(1);
    assertThat(reports.listOfCase(HUANGMEI, back.id())).hasSize(1);
  }

  @Test
  void aNeighbouringReportOfTheSameIsProposed() {
    report(UUID.randomUUID().toString());
    assertThat(report(UUID.randomUUID().toString()).likelySame()).isNotNull();
  }

  @Test
  void aPointOutsideTheCountyIsRefusedWithTheNearestCell() {
    NewReport far = lamp(UUID.randomUUID().toString());
    NewReport outside =
        new NewReport(
            far.channel(),
            null,
            far.text(),
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
            far.key());
    assertThat(cases.receive(HUANGMEI, outside, WEB))
        .isInstanceOfSatisfying(
            Outcome.Refused.class, r -> assertThat(r.refusals().toString()).contains("point-"));
  }

  @Test
  void theQueueComesInTheOrderOfItsDeadlinesPageByPage() {
    for (int i = 0; i < 3; i++) {
      report(UUID.randomUUID().toString());
    }
    CaseFilter filter = CaseFilter.of(Set.of(CaseState.REPORTED), List.of(COUNTY));
    var first = cases.list(HUANGMEI, filter, null, 2);
    var second = cases.list(HUANGMEI, filter, first.next(), 2);
    assertThat(first.items()).hasSize(2);
    assertThat(second.items()).doesNotContainAnyElementsOf(first.items());
  }
}
