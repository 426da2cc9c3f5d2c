// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import java.util.Map;
import org.jingwei.casework.CaseFile;
import org.jingwei.casework.CaseState;
import org.jingwei.casework.Move;
import org.jingwei.directory.Directory;
import org.jingwei.directory.Role;
import org.jingwei.journey.Chromium.Language;
import org.jingwei.journey.Chromium.Size;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.TestPropertySource;

/** What the desk remembers of a person, and two people at one matter. */
@TestPropertySource(properties = "jingwei.test.own=workplace")
class WorkplaceJourneyTests extends CaseJourney {

  private static final String ELSEWHERE = "421127104";

  @LocalServerPort int port;
  @Autowired Directory directory;

  private Colleague desk;

  @BeforeEach
  void anOperator() {
    desk = hired("李华", CENTRE, Role.DESK, "421127");
  }

  private Colleague hired(String name, String unit, Role role, String place) {
    Staff staff = new Staff(directory, port);
    String login = staff.hireFor(new org.jingwei.shared.DivisionCode(place), name, unit, role);
    return new Colleague(login, staff.browserOf(login), port);
  }

  private CaseFile now(CaseFile file) {
    return cases.find(HUANGMEI, file.id()).orElseThrow();
  }

  private void look(Colleague who, CaseFile file, String doing) {
    who.submit(
        "/cases/" + file.id(),
        "/live/here",
        Map.of(
            "case", Long.toString(file.id()),
            "version", Integer.toString(file.version()),
            "doing", doing));
  }

  @Test
  void aFilterGetsANameAndTheDeskOpensWithIt() {
    desk.submit(
        "/desk?state=new",
        "/desk/views",
        Map.of("name", "小池待派", "query", "state=to-dispatch&urgency=urgent&nonsense=1"));
    assertThat(desk.get("/desk?state=new").body())
        .contains("小池待派", "/desk?state=to-dispatch&amp;urgency=urgent\"");
    String page = desk.get("/desk/views").body();
    String id = page.replaceAll("(?s).*action=\"/desk/views/(\\d+)\".*", "$1");
    desk.submit("/desk/views", "/desk/views/" + id, Map.of("name", "紧急待派", "start", "true"));
    assertThat(desk.get("/desk").headers().firstValue("Location").orElse(""))
        .endsWith("/desk?state=to-dispatch&urgency=urgent");
    assertThat(desk.fetch("/desk/views/counts").body()).contains("\"" + id + "\"", "\"news\"");
    desk.submit("/desk/views", "/desk/views/" + id + "/remove", Map.of());
    assertThat(desk.get("/desk/views").body()).contains("还没有收藏的筛选", "/desk/views/" + id + "/back");
    desk.submit("/desk/views", "/desk/views/" + id + "/back", Map.of());
    assertThat(desk.get("/desk/views").body()).contains("紧急待派");
  }

  @Test
  void nobodyReachesAnothersFilter() {
    desk.submit("/desk?state=new", "/desk/views", Map.of("name", "我的", "query", "state=out"));
    String id =
        desk.get("/desk/views").body().replaceAll("(?s).*action=\"/desk/views/(\\d+)\".*", "$1");
    Colleague other = hired("王芳", CENTRE, Role.DESK, "421127");
    assertThat(other.submit("/desk/views", "/desk/views/" + id + "/remove", Map.of()).statusCode())
        .isEqualTo(404);
    assertThat(desk.get("/desk/views").body()).contains("我的");
  }

  @Test
  void aLineSaysWhatIsNewSinceItsReaderLookedAndNotWhatTheyDidThemselves() {
    CaseFile file = reported();
    look(desk, file, "looking");
    assertThat(desk.get("/desk?state=new&news=yes").body()).doesNotContain("case-" + file.id());
    CaseFile accepted = move(file, new Move.Accept(null), DESK);
    String list = desk.get("/desk?state=new&news=yes").body();
    assertThat(list).contains("case-" + file.id(), "新：受理");
    assertThat(desk.get("/cases/" + file.id()).body()).contains("之后有 1 条新情况", "is-fresh");
    look(desk, accepted, "looking");
    assertThat(desk.get("/desk?state=new&news=yes").body()).doesNotContain("case-" + file.id());
    Colleague other = hired("王芳", CENTRE, Role.DESK, "421127");
    assertThat(other.get("/desk?state=new&news=yes").body()).doesNotContain("case-" + file.id());
  }

  @Test
  void whatLiesElsewhereIsNoNewsHoweverOftenItWasLookedAt() {
    CaseFile file = reported();
    Colleague town = hired("王芳", CENTRE, Role.DESK, ELSEWHERE);
    look(town, file, "looking");
    move(file, new Move.Accept(null), DESK);
    assertThat(town.get("/desk?state=new&news=yes").body()).doesNotContain("case-" + file.id());
    assertThat(town.fetch("/cases/bulk?ids=" + file.id()).body()).contains("没有能一起办的");
    assertThat(
            town.submit(
                    "/desk?state=new",
                    "/cases/" + file.id() + "/bulk/accept",
                    Map.of("version", Integer.toString(file.version()), "key", "k"))
                .statusCode())
        .isEqualTo(404);
  }

  @Test
  void twoPeopleAtOneMatterHearOfEachOtherAndNobodyElseDoes() {
    CaseFile file = reported();
    Colleague other = hired("王芳", CENTRE, Role.DESK, "421127");
    look(desk, file, "writing");
    var heard =
        other.submit(
            "/cases/" + file.id(),
            "/live/here",
            Map.of("case", Long.toString(file.id()), "version", "1", "doing", "looking"));
    assertThat(heard.body()).contains("李华", "writing").doesNotContain("王芳");
    Colleague town = hired("赵强", CENTRE, Role.DESK, ELSEWHERE);
    assertThat(
            town.submit(
                    "/desk?state=new",
                    "/live/here",
                    Map.of("case", Long.toString(file.id()), "version", "1", "doing", "looking"))
                .statusCode())
        .isEqualTo(404);
    look(desk, file, "gone");
    assertThat(
            other
                .submit(
                    "/cases/" + file.id(),
                    "/live/here",
                    Map.of("case", Long.toString(file.id()), "version", "1", "doing", "looking"))
                .body())
        .doesNotContain("李华");
  }

  @Test
  void aSuggestedCategoryIsTakenByItsKeyAndPutBack() {
    CaseFile file = reported();
    String before = "drains-flood";
    file = move(file, new Move.Amend(before, null, null, null, null), WEB);
    try (var operator = Chromium.on(port, Size.DESKTOP, Language.ZH)) {
      operator.signIn(desk.login(), Staff.PASSWORD);
      Page page = operator.go("/cases/" + file.id());
      assertThat(page.locator(".suggestion [data-key='1']")).isVisible();
      CaseFile seen = file;
      page.keyboard().press("1");
      page.waitForCondition(() -> now(seen).category().equals("lighting-out"));
      assertThat(page.locator("#toasts [data-key=u]")).isVisible();
      page.keyboard().press("u");
      page.waitForCondition(() -> now(seen).category().equals(before));
      assertThat(operator.troubles()).isEmpty();
    }
  }

  @Test
  void thePaletteFindsPagesByTheirLettersAndDeedsOfTheOpenMatter() {
    CaseFile file = reported();
    try (var operator = Chromium.on(port, Size.DESKTOP, Language.ZH)) {
      operator.signIn(desk.login(), Staff.PASSWORD);
      Page page = operator.go("/cases/" + file.id());
      page.keyboard().press("Control+k");
      assertThat(page.locator("#palette")).isVisible();
      assertThat(page.locator("[role=option]").filter(has("受理"))).not().hasCount(0);
      operator.picture("palette");
      page.keyboard().type("登厓");
      assertThat(page.locator("#palette")).containsText("没有找到");
      page.keyboard().press("Escape");
      assertThat(page.locator("#palette")).isHidden();
      page.keyboard().press("Control+k");
      assertThat(page.locator("#palette")).isVisible();
      page.route("**/find/typed*", answer -> answer.fulfill(FOUND));
      page.keyboard().type("gm");
      assertThat(page.locator("#palette [role=option]").last()).containsText("光明村");
      assertThat(page.locator("#palette [role=option][aria-selected=true]")).containsText("地图");
      page.keyboard().press("Enter");
      page.waitForURL(url -> url.contains("/desk/map"));
    }
  }

  /** A village that the search finds, whatever the county of the test holds. */
  private static final Route.FulfillOptions FOUND =
      new Route.FulfillOptions()
          .setContentType("text/html;charset=UTF-8")
          .setBody("<section data-kind><h3>地点</h3><a role=option href=/search>光明村</a></section>");

  private static com.microsoft.playwright.Locator.FilterOptions has(String text) {
    return new com.microsoft.playwright.Locator.FilterOptions().setHasText(text);
  }

  @Test
  void aClearReportTakesFourKeysAndWhatIsSentLaterCanBeKeptBack() {
    CaseFile file = reported();
    try (var operator = Chromium.on(port, Size.DESKTOP, Language.ZH)) {
      operator.signIn(desk.login(), Staff.PASSWORD);
      Page page = operator.go("/desk?state=new");
      page.locator("#case-" + file.id() + " .matter-link").click();
      page.locator("#matter[data-case='" + file.id() + "']").waitFor();
      operator.awaitScript("matter.js");
      page.keyboard().press("a");
      assertThat(page.locator("#matter")).containsText("待派单");
      assertThat(page.locator(".suggestion [data-key='3']")).isVisible();
      operator.picture("desk-suggestion");
      page.keyboard().press("3");
      assertThat(page.locator(".toast-waits")).isVisible();
      page.keyboard().press("u");
      assertThat(page.locator("#toasts")).containsText("没有发出");
      assertThat(now(file).state()).isEqualTo(CaseState.ACCEPTED);
      page.keyboard().press("3");
      page.waitForCondition(() -> now(file).state() == CaseState.DISPATCHED);
      assertThat(page.locator("#matter")).containsText("待签收");
      assertThat(operator.troubles()).isEmpty();
    }
    assertThat(now(file).state()).isEqualTo(CaseState.DISPATCHED);
  }

  @Test
  void theDeskKeepsItsPlaceOverAReload() {
    for (int i = 0; i < 60; i++) {
      reported();
    }
    try (var operator = Chromium.on(port, Size.DESKTOP, Language.ZH)) {
      operator.signIn(desk.login(), Staff.PASSWORD);
      Page page = operator.go("/desk?state=new");
      operator.awaitScript("panes.js");
      page.locator("[data-splits=queue]").focus();
      page.keyboard().press("ArrowRight");
      String width = page.locator("[data-splits=queue]").getAttribute("aria-valuenow");
      page.evaluate("document.getElementById('pane-queue').scrollTop = 100000");
      assertThat(page.locator("#pane-queue .case-row").nth(55)).isAttached();
      page.evaluate("document.getElementById('pane-queue').scrollTop = 1500");
      page.reload();
      assertThat(page.locator("#pane-queue .case-row").nth(55)).isAttached();
      page.waitForCondition(() -> scrolled(page) > 1400 && scrolled(page) < 1600);
      assertThat(page.locator("[data-splits=queue]").getAttribute("aria-valuenow"))
          .isEqualTo(width);
    }
  }

  private static int scrolled(Page page) {
    return ((Number) page.evaluate("document.getElementById('pane-queue').scrollTop")).intValue();
  }

  @Test
  void whatIsTypedIntoACaseStaysOverAReloadAndGoesWhenItIsSent() {
    CaseFile file = reported();
    try (var operator = Chromium.on(port, Size.DESKTOP, Language.ZH)) {
      operator.signIn(desk.login(), Staff.PASSWORD);
      Page page = operator.go("/cases/" + file.id());
      assertThat(page.locator("[data-deed=decline] form[data-drafted]")).hasCount(1);
      page.locator("[data-deed=decline] > summary").click();
      page.locator("[data-deed=decline] [name=reason]").fill("不在本县，请转");
      page.waitForCondition(
          () -> page.evaluate("Object.keys(localStorage).join()").toString().contains("decline"));
      page.reload();
      assertThat(page.locator("[data-deed=decline] [name=reason]")).hasValue("不在本县，请转");
      page.locator("[data-deed=decline] [name=route]").fill("12345");
      page.locator("[data-deed=decline] .deed-do").click();
      page.waitForCondition(() -> now(file).state() != CaseState.REPORTED);
      page.waitForCondition(
          () -> !page.evaluate("Object.keys(localStorage).join()").toString().contains("decline"));
    }
  }

  /** The page of a matter, once it hears what happens to it and who else is there. */
  private static Page listening(Chromium who, CaseFile file) {
    who.page()
        .waitForResponse(
            answer -> answer.url().contains("/live/desk?only=" + file.id()),
            () -> who.go("/cases/" + file.id()));
    return who.page();
  }

  @Test
  void whoeverHasTheMatterOpenSeesThatItMovedAndKeepsWhatIsTyped() {
    CaseFile file = reported();
    try (var operator = Chromium.on(port, Size.DESKTOP, Language.ZH)) {
      operator.signIn(desk.login(), Staff.PASSWORD);
      Page page = listening(operator, file);
      page.locator("[data-deed=decline] > summary").click();
      page.locator("[data-deed=decline] [name=reason]").fill("不在本县");
      Colleague other = hired("王芳", CENTRE, Role.DESK, "421127");
      look(other, file, "looking");
      assertThat(page.locator("[data-here]")).containsText("王芳");
      move(file, new Move.Urge("群众催了"), LEADER);
      assertThat(page.locator("[data-moved]")).isVisible();
      operator.picture("matter-moved");
      page.locator("[data-deed=decline] [name=route]").fill("12345");
      page.locator("[data-deed=decline] .deed-do").click();
      assertThat(page.locator(".matter-notice")).isVisible();
      assertThat(page.locator("[data-deed=decline] [name=reason]")).hasValue("不在本县");
    }
  }

  @Test
  void twoPeopleInTwoBrowsersSeeEachOtherComeAndGo() {
    CaseFile file = reported();
    Colleague other = hired("王芳", CENTRE, Role.DESK, "421127");
    try (var one = Chromium.on(port, Size.DESKTOP, Language.ZH);
        var two = Chromium.on(port, Size.PHONE, Language.EN)) {
      one.signIn(desk.login(), Staff.PASSWORD);
      two.signIn(other.login(), Staff.PASSWORD);
      Page first = listening(one, file);
      Page second = listening(two, file);
      assertThat(first.locator("[data-here]")).containsText("王芳");
      assertThat(second.locator("[data-here]")).containsText("李华");
      first.locator("[data-deed=decline] > summary").click();
      first.locator("[data-deed=decline] [name=reason]").fill("不在本县");
      assertThat(second.locator("[data-here]")).containsText("is filling in a form");
      two.go("/me");
      assertThat(first.locator("[data-here]")).isHidden();
    }
  }

  @Test
  void theListOfKeysSaysWhatThePageOffers() {
    CaseFile file = reported();
    try (var operator = Chromium.on(port, Size.DESKTOP, Language.EN)) {
      operator.signIn(desk.login(), Staff.PASSWORD);
      Page page = operator.go("/desk?state=new&case=" + file.id());
      page.locator("#matter").waitFor();
      page.keyboard().press("?");
      assertThat(page.locator("[data-keys-here]")).containsText("Accept");
      assertThat(page.locator("[data-keys-here]")).containsText("Next");
      operator.picture("keys");
      page.keyboard().press("Escape");
      page.locator("#find").waitFor();
      operator.go("/me").keyboard().press("?");
      assertThat(operator.page().locator("[data-keys-here] dd"))
          .not()
          .containsText(new String[] {"Accept"});
    }
  }
}
