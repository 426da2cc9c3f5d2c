// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.jingwei.casework.CaseFile;
import org.jingwei.casework.CaseState;
import org.jingwei.casework.FollowUp;
import org.jingwei.casework.Move;
import org.jingwei.casework.NearMatter;
import org.jingwei.casework.Received;
import org.jingwei.casework.Reporters;
import org.jingwei.grid.Wgs84;
import org.jingwei.report.Channel;
import org.jingwei.report.NewReport;
import org.jingwei.shared.DivisionCode;
import org.jingwei.web.Browser;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Whoever tells of a matter that is known already joins it instead of repeating it. */
class JoinJourneyTests extends CaseJourney {

  private static final AtomicInteger SPOTS = new AtomicInteger();

  @LocalServerPort int port;
  @Autowired Reporters reporters;

  /** A spot that no other test uses. */
  private final Wgs84 spot = new Wgs84(115.90 + SPOTS.incrementAndGet() * 0.006, 30.03);

  private NewReport told(String category, Wgs84 point, boolean confidential) {
    return new NewReport(
        Channel.WEB,
        null,
        "门口那盏灯坏了，我住三栋，隔壁老王知道",
        category,
        point,
        "门口",
        null,
        zhang(),
        Map.of(),
        null,
        "zh",
        confidential,
        null,
        List.of(),
        UUID.randomUUID().toString());
  }

  private CaseFile known(String category, boolean confidential) {
    Received told = reporters.tell(HUANGMEI, told(category, spot, confidential)).orThrow();
    return cases.find(HUANGMEI, told.caseId()).orElseThrow();
  }

  private List<NearMatter> near(String category) {
    return reporters.listNear(HUANGMEI, spot, category);
  }

  private FollowUp seen(Received mine) {
    return reporters.follow(HUANGMEI, mine.code(), mine.secret(), "127.0.0.1").orThrow();
  }

  @Test
  void hasItsOwnSecretAndIsAnsweredAsAllAre() {
    CaseFile known = known("lighting-out", false);
    String handle = near("lighting-out").getFirst().handle();
    NewReport again = told("lighting-out", spot, false);
    Received mine = reporters.join(HUANGMEI, again, handle).orThrow();
    assertThat(reporters.join(HUANGMEI, again, handle).orThrow().code()).isEqualTo(mine.code());
    assertThat(seen(mine).merged()).isTrue();
    assertThat(reports.listOfCase(HUANGMEI, known.id())).hasSize(2);
    CaseFile file = move(find(known), new Move.Accept(null), DESK);
    file = move(file, new Move.Dispatch(CENTRE, List.of(), null), DESK);
    file = move(file, new Move.Acknowledge(), CLERK);
    file = move(file, new Move.Resolve("换了灯泡", List.of()), CLERK);
    move(file, new Move.Confirm(null), CHECKER);
    assertThat(seen(mine).answer()).isEqualTo("换了灯泡");
    assertThat(seen(mine).asksWhetherResolved()).isTrue();
  }

  private CaseFile find(CaseFile file) {
    return cases.find(HUANGMEI, file.id()).orElseThrow();
  }

  @Test
  void isTakenApartAgainByTheDeskWithItsOwnClock() {
    known("lighting-out", false);
    String handle = near("lighting-out").getFirst().handle();
    Received mine = reporters.join(HUANGMEI, told("lighting-out", spot, false), handle).orThrow();
    CaseFile joined = cases.find(HUANGMEI, mine.caseId()).orElseThrow();
    assertThat(joined.state()).isEqualTo(CaseState.MERGED);
    CaseFile apart = move(joined, new Move.Unmerge("不是同一盏"), DESK);
    assertThat(apart.state()).isEqualTo(CaseState.REPORTED);
    assertThat(apart.dueAt()).isNotNull();
  }

  @Test
  void becomesAMatterOfItsOwnWhereTheOtherIsNotOfferedAnyMore() {
    CaseFile known = known("lighting-out", false);
    String handle = near("lighting-out").getFirst().handle();
    move(known, new Move.Decline("不属于本县", "请联系邻县"), DESK);
    Received mine = reporters.join(HUANGMEI, told("lighting-out", spot, false), handle).orThrow();
    assertThat(cases.find(HUANGMEI, mine.caseId()).orElseThrow().state())
        .isEqualTo(CaseState.REPORTED);
    Received guessed =
        reporters.join(HUANGMEI, told("lighting-out", spot, false), "123456789").orThrow();
    assertThat(seen(guessed).merged()).isFalse();
  }

  @Test
  void neverNamesWhatIsConfidentialOrNobodysBusiness() {
    known("lighting-out", true);
    known("disputes-family", false);
    known("land-contract", false);
    assertThat(near("lighting-out")).isEmpty();
    assertThat(near("disputes-family")).isEmpty();
    assertThat(near("")).isEmpty();
  }

  @Test
  void answersTheSameWhereverOneStandsWithinASquareSoThatNobodyFindsTheHouse() {
    known("lighting-out", false);
    var page = new Browser(port);
    String here = ask(page, spot);
    assertThat(here).contains("路灯不亮", "name=\"join\"").doesNotContain("三栋", "老王", "30.03");
    assertThat(ask(page, new Wgs84(spot.longitude() + 0.02, spot.latitude()))).isBlank();
  }

  private static String ask(Browser page, Wgs84 at) {
    return page.submit(
            "/report",
            "/report/near",
            Map.of(
                "category", "lighting-out",
                "longitude", String.valueOf(at.longitude()),
                "latitude", String.valueOf(at.latitude())))
        .body();
  }

  /** Of two villages far from each other, one that no other test uses. */
  private static final DivisionCode VILLAGE = new DivisionCode("421127103202");

  @Test
  void joinsByVillageAndCategoryWhereNobodyMarkedAPoint() {
    assertThat(reporters.listNear(HUANGMEI, VILLAGE, "lighting-out")).isEmpty();
    NewReport first = inVillage("lighting-out");
    CaseFile known =
        cases.find(HUANGMEI, reporters.tell(HUANGMEI, first).orThrow().caseId()).orElseThrow();
    assertThat(known.division()).isEqualTo(VILLAGE);
    List<NearMatter> near = reporters.listNear(HUANGMEI, VILLAGE, "lighting-out");
    assertThat(near).hasSize(1);
    assertThat(reporters.listNear(HUANGMEI, VILLAGE, "roads-damage")).isEmpty();
    assertThat(reporters.listNear(HUANGMEI, VILLAGE, "")).isEmpty();
    Received mine =
        reporters.join(HUANGMEI, inVillage("lighting-out"), near.getFirst().handle()).orThrow();
    assertThat(seen(mine).merged()).isTrue();
    var page = new Browser(port);
    String asked =
        page.submit("/report", "/report/near", Map.of("text", "路灯不亮了", "division", VILLAGE.value()))
            .body();
    assertThat(asked).contains("路灯不亮", "name=\"join\"").doesNotContain("三栋", "老王");
  }

  private NewReport inVillage(String category) {
    NewReport told = told(category, spot, false);
    return new NewReport(
        told.channel(),
        null,
        told.text(),
        category,
        null,
        null,
        VILLAGE.value(),
        zhang(),
        Map.of(),
        null,
        "zh",
        false,
        null,
        List.of(),
        UUID.randomUUID().toString());
  }
}
