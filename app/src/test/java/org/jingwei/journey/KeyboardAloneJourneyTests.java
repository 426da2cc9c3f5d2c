// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.List;
import java.util.UUID;
import org.jingwei.casework.CaseFile;
import org.jingwei.casework.CaseState;
import org.jingwei.casework.Move;
import org.jingwei.directory.Directory;
import org.jingwei.directory.Role;
import org.jingwei.journey.Chromium.Language;
import org.jingwei.journey.Chromium.Size;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.TestPropertySource;

/**
 * Each role at its work from signing in to the deed done, with keys alone: no address is typed,
 * nothing is clicked, and at every stop on the way the focus is seen (see {@link Keyboard}).
 */
@TestPropertySource(properties = "jingwei.test.own=keyboard")
class KeyboardAloneJourneyTests extends CaseJourney {

  @LocalServerPort int port;
  @Autowired Directory directory;

  private CaseState state(CaseFile file) {
    return cases.find(HUANGMEI, file.id()).orElseThrow().state();
  }

  /** One who works here, at a keyboard. */
  private record Worker(Chromium visitor, Keyboard keys) implements AutoCloseable {

    /** Nothing was wrong at any stop. */
    void assertSeen() {
      assertThat(keys.faults()).isEmpty();
      assertThat(visitor.troubles()).isEmpty();
    }

    @Override
    public void close() {
      visitor.close();
    }
  }

  private Worker at(Size size, Language language) {
    var visitor = Chromium.on(port, size, language);
    return new Worker(visitor, Keyboard.of(visitor));
  }

  private Worker worker(String unit, Role... roles) {
    var worker = at(Size.DESKTOP, Language.ZH);
    worker.keys().signIn(new Staff(directory, port).hire("李华", unit, roles), Staff.PASSWORD);
    return worker;
  }

  @Test
  void theDeskTakesACallFindsAcceptsAndDispatches() {
    CaseFile file = reported();
    try (Worker desk = worker(CENTRE, Role.DESK)) {
      Keyboard keys = desk.keys().comesTo("/desk?state=new");
      keys.press("g", "n")
          .comesTo("/desk/new")
          .to("#text")
          .type("后街第三盏路灯不亮，晚上很黑")
          .to("#address")
          .type("沙岭社区")
          .to("#candidates input")
          .press("Space")
          .to("form.call button.btn-primary")
          .press("Enter")
          .comesTo("/desk/new/");
      keys.press("/").at("#find").type(file.code()).press("Enter");
      keys.comesTo("/cases/" + file.id()).press("a");
      keys.reads("#matter", "待派单").within("#matter").press("d");
      String dispatch = "[data-deed=dispatch] ";
      keys.within(dispatch).to(dispatch + "[name=unit-words]").type("综治中心");
      keys.reads(dispatch + ".unit-found", "黄梅县综治中心").press("ArrowDown");
      keys.at(dispatch + ".unit-found [value='" + CENTRE + "']:checked");
      keys.to(dispatch + ".deed-do").press("Enter");
      keys.reads("#matter", "待签收").within("#matter");
      assertThat(state(file)).isEqualTo(CaseState.DISPATCHED);
      desk.assertSeen();
    }
  }

  @Test
  void aUnitTakesItsOrderAndReportsItDone() {
    CaseFile file = dispatched();
    try (Worker clerk = worker(CENTRE, Role.UNIT_CLERK)) {
      Keyboard keys = clerk.keys().comesTo("/unit");
      keys.to("#case-" + file.id() + " a").press("Enter").comesTo("/cases/" + file.id());
      keys.press("a").reads("#matter", "办理中").within("#matter");
      keys.to("[data-deed=resolve] [name=outcome]").type("换了灯泡，已亮");
      keys.to("[data-deed=resolve] .deed-do").press("Enter");
      keys.reads("#matter", "已办结待核查").within("#matter");
      clerk.assertSeen();
    }
    assertThat(state(file)).isEqualTo(CaseState.RESOLVED);
  }

  @Test
  void aCheckerConfirmsAndACallerAsks() {
    CaseFile file = resolved();
    try (Worker checker = worker(GOVERNMENT, Role.CHECKER)) {
      Keyboard keys = checker.keys().comesTo("/check");
      keys.to("#case-" + file.id() + " a").press("Enter").comesTo("/cases/" + file.id());
      keys.to("[data-deed=confirm] > summary").press("Enter");
      keys.to("[data-deed=confirm] [name=note]").type("现场已亮");
      keys.to("[data-deed=confirm] .deed-do").press("Enter");
      keys.reads("#matter", "已核查待回访").within("#matter");
      checker.assertSeen();
    }
    try (Worker caller = worker(GOVERNMENT, Role.CALLBACK)) {
      Keyboard keys = caller.keys().comesTo("/callback");
      keys.to("#case-" + file.id() + " a").press("Enter").comesTo("/cases/" + file.id());
      keys.to("[data-deed=callback] [value=SATISFIED]").press("Space");
      keys.to("[data-deed=callback] [name=rating]").press("ArrowRight", "ArrowRight");
      keys.to("[data-deed=callback] .deed-do").press("Enter");
      keys.reads("#matter", "已结案").within("#matter");
      caller.assertSeen();
    }
    assertThat(state(file)).isEqualTo(CaseState.CLOSED);
  }

  @Test
  void anArbiterDecidesWhoseItIs() {
    CaseFile file = move(dispatched(), new Move.Object("不归我们管", null), CLERK);
    try (Worker arbiter = worker(GOVERNMENT, Role.ARBITER)) {
      Keyboard keys = arbiter.keys().comesTo("/decide");
      keys.to("#case-" + file.id() + " a").press("Enter").comesTo("/cases/" + file.id());
      keys.to("[data-deed=rule-objection] > summary").press("Enter");
      keys.to("[data-deed=rule-objection] [name=upheld]").press("Space");
      keys.to("[data-deed=rule-objection] [name=reason]").type("按职责清单属综治中心");
      keys.to("[data-deed=rule-objection] .deed-do").press("Enter");
      keys.within("#matter");
      arbiter.assertSeen();
    }
  }

  @Test
  void aLeaderGoesFromAFigureToItsMattersAndToPaper() {
    CaseFile file = handling();
    try (Worker leader = worker(GOVERNMENT, Role.LEADER)) {
      Keyboard keys = leader.keys().comesTo("/board");
      keys.to("main a[href*='/board/behind']").press("Enter").comesTo("/board/behind");
      keys.press("j").at("[data-href].is-current").press("Enter").comesTo("/cases/");
      keys.press("g", "b").comesTo("/board");
      keys.to("main a[href^='/board/sheet']").press("Enter").comesTo("/board/sheet");
      leader.assertSeen();
    }
    assertThat(state(file)).isEqualTo(CaseState.HANDLING);
  }

  @Test
  void anAuditorReadsThePersonsEntriesAndTakesThemOut() {
    try (Worker auditor = worker(GOVERNMENT, Role.AUDITOR)) {
      var people = new Staff(directory, port);
      String login = people.hire("王芳", CENTRE, Role.DESK);
      people.browserOf(login);
      Keyboard keys = auditor.keys();
      keys.to(".rail a[href='/audit']").press("Enter").comesTo("/audit");
      keys.to("a[href='/audit/person']").press("Enter").comesTo("/audit/person");
      keys.to("main form.ask input:not([type=hidden])").type(login).press("Enter");
      keys.comesTo("/audit/person?");
      keys.to("main a[href*='.csv']");
      Page page = auditor.visitor().page();
      page.waitForDownload(() -> keys.press("Enter"));
      auditor.assertSeen();
    }
  }

  @Test
  void theSecurityOfficerFindsAPersonsSessions() {
    try (Worker security = worker(GOVERNMENT, Role.SECURITY_ADMIN)) {
      Keyboard keys = security.keys().comesTo("/admin");
      keys.press("j").at("[data-href].is-current").press("Enter").comesTo("/admin/sessions/");
      security.assertSeen();
    }
  }

  @Test
  void theAdministratorAddsAPersonAndChangesThePack() {
    new Staff(directory, port).hire("王芳", CENTRE, Role.DESK);
    try (Worker admin = worker(GOVERNMENT, Role.SYSTEM_ADMIN)) {
      Keyboard keys = admin.keys().comesTo("/admin");
      keys.to(".rail a[href='/admin/people']").press("Enter").comesTo("/admin/people");
      keys.to("main .adder > summary").press("Enter");
      keys.to("main [name=name]").type("胡敏");
      keys.to("main [name=login]").type("humin" + UUID.randomUUID().toString().substring(0, 6));
      keys.to("main .adder [name=role]").press("ArrowDown");
      keys.to("main .adder [name=scope]").press("ArrowDown");
      keys.to("main .adder button.btn-primary").press("Enter");
      keys.reads("main", "胡敏").comesTo("/admin/people");
      keys.to(".rail a[href='/admin/packs']").press("Enter").comesTo("/admin/packs");
      keys.to("main a[href='/admin/packs/table/categories']").press("Enter");
      keys.comesTo("/admin/packs/table/categories");
      keys.to("main table a[href*='/admin/packs/row/']").press("Enter");
      keys.comesTo("/admin/packs/row/");
      keys.to("main form [name='name.zh'], main form input[type=text]").press("End").type("等");
      keys.to("main form .btn-primary").press("Enter").comesTo("/admin/packs");
      admin.assertSeen();
    }
  }

  @Test
  void aGridWorkerTellsWhatTheySee() {
    try (Worker grid = worker(CENTRE, Role.GRID_WORKER)) {
      Keyboard keys = grid.keys();
      keys.to(".rail a[href='/field']").press("Enter").comesTo("/field");
      keys.to("#field-text").type("桥头井盖松动");
      keys.to("#field-address").type("小池镇沙岭社区桥头");
      keys.to(".field-send").press("Enter");
      keys.reads("#field-outbox", "桥头井盖松动").within("body.field main");
      grid.assertSeen();
    }
  }

  @Test
  void aResidentTellsAndFollowsAlsoInElderMode() {
    try (Worker resident = at(Size.DESKTOP, Language.ZH)) {
      resident.visitor().go("/");
      Keyboard keys = resident.keys();
      keys.to("a.door-elder").press("Enter").reads("html.elder main", "").comesTo("/");
      keys.to("main a[href='/report']").press("Enter").comesTo("/report");
      keys.to("[data-step]:not([hidden]) [data-next]")
          .press("Enter")
          .at("[data-step]:not([hidden]) h2");
      keys.to("#address").type("沙岭社区门口").to("#candidates input").press("Space");
      keys.to("[data-step]:not([hidden]) [data-next]")
          .press("Enter")
          .at("[data-step]:not([hidden]) h2");
      keys.to("#text").type("门口的路灯坏了三天，晚上漆黑");
      keys.to("[data-step]:not([hidden]) [data-next]")
          .press("Enter")
          .at("[data-step]:not([hidden]) h2");
      keys.to("button.send").press("Enter").comesTo("/report/sent");
      var page = resident.visitor().page();
      var numbers = page.locator(".receipt-number").allInnerTexts();
      keys.to("main a[href='/follow']").press("Enter").comesTo("/follow");
      keys.reads("main", numbers.getFirst().strip()).reads("main", "门口的路灯坏了三天");
      keys.to("main a[href='/follow/looks']").press("Enter").comesTo("/follow/looks");
      resident.assertSeen();
    }
  }

  @Test
  void aClosedReportIsRatedAndAnotherReopenedByItsReporter() {
    var told = report();
    CaseFile file = cases.find(HUANGMEI, told.caseId()).orElseThrow();
    file = move(file, new Move.Accept(null), DESK);
    file = move(file, new Move.Dispatch(CENTRE, List.of(), null), DESK);
    file = move(file, new Move.Acknowledge(), CLERK);
    file = move(file, new Move.Resolve("换了灯泡", List.of()), CLERK);
    move(file, new Move.Confirm(null), CHECKER);
    try (Worker resident = at(Size.PHONE, Language.EN)) {
      resident.visitor().go("/");
      Keyboard keys = resident.keys();
      keys.to("main a[href='/follow']").press("Enter").comesTo("/follow");
      keys.to("[name=code]").type(told.code());
      keys.to("[name=secret]").type(told.secret()).press("Enter");
      keys.to("form[action='/follow/rate'] [type=radio]").press("Space");
      keys.to("form[action='/follow/rate'] button:not([type=button])").press("Enter");
      keys.reads("main [role=status]", "");
      resident.assertSeen();
    }
  }
}
