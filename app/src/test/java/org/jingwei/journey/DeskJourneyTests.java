// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jingwei.casework.CaseFile;
import org.jingwei.casework.Move;
import org.jingwei.directory.Directory;
import org.jingwei.directory.Role;
import org.jingwei.journey.Chromium.Language;
import org.jingwei.journey.Chromium.Size;
import org.jingwei.ledger.Ledger;
import org.jingwei.ledger.LedgerSubject;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The desk and the lists, over HTTP and in a browser. */
class DeskJourneyTests extends CaseJourney {

  private static final Pattern KEPT = Pattern.compile("name=\"photo\" value=\"([^\"]+)\"");
  private static final String ELSEWHERE = "421127104";

  @LocalServerPort int port;
  @Autowired Directory directory;
  @Autowired Ledger ledger;

  private Colleague desk;

  @BeforeEach
  void anOperator() {
    desk = hired(CENTRE, Role.DESK, "421127");
    clearTheQueue();
  }

  private Colleague hired(String unit, Role role, String place) {
    return Colleague.hired(new Staff(directory, port), port, unit, role, place);
  }

  @Test
  void theDeskOpensAsItWasLeft() {
    HttpResponse<String> fresh = desk.get("/desk");
    assertThat(fresh.headers().firstValue("Location").orElse("")).endsWith("/desk?state=new");
    HttpResponse<String> narrowed = desk.get("/desk?state=out&overdue=yes");
    assertThat(narrowed.headers().allValues("Set-Cookie"))
        .anyMatch(cookie -> cookie.startsWith("last-desk=") && cookie.contains("Path=/desk"));
  }

  @Test
  void aTownSeesItsOwnMattersAlone() {
    CaseFile file = reported();
    Colleague town = hired(CENTRE, Role.DESK, ELSEWHERE);
    assertThat(desk.get("/desk?state=new").body()).contains("case-" + file.id());
    assertThat(town.get("/desk?state=new").body()).doesNotContain("case-" + file.id());
    assertThat(town.get("/desk/row/" + file.id() + "?state=new").statusCode()).isEqualTo(404);
    assertThat(town.fetch("/desk/map.json?state=new&bbox=115,29,117,31").body())
        .doesNotContain("/cases/" + file.id());
    assertThat(desk.fetch("/desk/map.json?state=new&bbox=115,29,117,31").body())
        .contains("/cases/" + file.id());
    assertThat(town.get("/desk?state=new&town=421127100").body())
        .doesNotContain("case-" + file.id());
    assertThat(town.get("/search?q=" + file.code()).statusCode()).isEqualTo(200);
  }

  @Test
  void aUnitSeesItsOwnOrdersAlone() {
    CaseFile file = dispatched("421127-municipal");
    Colleague clerk = hired(CENTRE, Role.UNIT_CLERK, "421127");
    Colleague helper = hired("421127-municipal", Role.UNIT_CLERK, "421127");
    Colleague other = hired("421127-data-bureau", Role.UNIT_CLERK, "421127");
    String id = "case-" + file.id();
    assertThat(clerk.get("/unit?list=to-acknowledge").body()).contains(id);
    assertThat(helper.get("/unit?list=called").body()).contains(id);
    for (String list : List.of("to-acknowledge", "in-hand", "called", "ended")) {
      assertThat(other.get("/unit?list=" + list).body()).doesNotContain(id);
    }
    assertThat(clerk.get("/desk").statusCode()).isEqualTo(403);
  }

  @Test
  void whatIsToBeDecidedCheckedAndAskedStandsInItsList() {
    CaseFile objected = move(dispatched(), new Move.Object("不归我们管", null), CLERK);
    CaseFile done = resolved();
    CaseFile checked = move(resolved(), new Move.Confirm(null), CHECKER);
    assertThat(hired(GOVERNMENT, Role.ARBITER, "421127").get("/decide").body())
        .contains("case-" + objected.id(), "不归我们管");
    assertThat(hired(GOVERNMENT, Role.CHECKER, "421127").get("/check").body())
        .contains("case-" + done.id());
    assertThat(hired(CENTRE, Role.CALLBACK, "421127").get("/callback").body())
        .contains("case-" + checked.id(), "1 位诉求人未答复");
  }

  @Test
  void whatIsToBeDecidedIsNarrowedByItsKindAndTown() {
    String objected = "case-" + move(dispatched(), new Move.Object("不归我们管", null), CLERK).id();
    String asked = "case-" + move(handling(), new Move.AskExtension(1, "配件未到"), CLERK).id();
    Colleague arbiter = hired(GOVERNMENT, Role.ARBITER, "421127");
    assertThat(arbiter.get("/decide?kind=objection").body())
        .contains(objected)
        .doesNotContain(asked);
    assertThat(arbiter.get("/decide?kind=extension").body())
        .contains(asked, "配件未到")
        .doesNotContain(objected);
    assertThat(arbiter.get("/decide?kind=&town=421127100").body()).contains(objected, asked);
    assertThat(arbiter.get("/decide?kind=&town=" + ELSEWHERE).body())
        .contains("没有符合条件的事项")
        .doesNotContain(objected, asked);
    assertThat(hired(GOVERNMENT, Role.ARBITER, ELSEWHERE).get("/decide").body())
        .doesNotContain(objected, asked);
  }

  @Test
  void aListIsTakenOutOnTheRecordAndWithoutFreeText() {
    CaseFile file = reported();
    HttpResponse<String> csv = desk.get("/desk/cases.csv?state=new");
    assertThat(csv.body()).startsWith("\uFEFF").contains(file.code()).doesNotContain("沙岭社区门口");
    var recorded = ledger.listFor(HUANGMEI, new LedgerSubject("list", "cases"), null, 5);
    assertThat(recorded.items().getFirst().entry().reason()).isEqualTo("state=new");
    Colleague checker = hired(GOVERNMENT, Role.CHECKER, "421127");
    assertThat(checker.get("/desk/cases.csv?state=new").statusCode()).isEqualTo(403);
    assertThat(checker.get("/desk?state=new").body()).doesNotContain("cases.csv");
  }

  @Test
  void aReportTakenByPhoneGetsItsCodeAndJoinsItsMatter() {
    CaseFile known = reported();
    Map<String, String> told =
        Map.of(
            "text", "沙岭社区门口路灯还没修",
            "channel", "LINE_12345",
            "source_ref", "HX-1",
            "category", "lighting-out",
            "longitude", "115.937",
            "latitude", "30.069",
            "name", "张三",
            "phone", "13812345678",
            "joins", Long.toString(known.id()),
            "key", UUID.randomUUID().toString());
    HttpResponse<String> taken = desk.submit("/desk/new", "/desk/new", told);
    String shown = taken.headers().firstValue("Location").orElseThrow();
    String path = shown.substring(shown.indexOf("/desk/new"));
    assertThat(desk.get(path).body()).contains("data-secret", known.code());
    assertThat(cases.find(HUANGMEI, known.id()).orElseThrow().reports()).isEqualTo(2);
    HttpResponse<String> again = desk.submit("/desk/new", "/desk/new", told);
    assertThat(again.headers().firstValue("Location")).contains(shown);
    assertThat(hired(CENTRE, Role.DESK, "421127").get(path).statusCode()).isEqualTo(404);
  }

  @Test
  void whatIsWrongWithACallStandsBesideItsFieldAndNothingTypedIsLost() {
    HttpResponse<String> refused =
        desk.submit(
            "/desk/new",
            "/desk/new",
            Map.of("text", "", "address", "某处门口", "channel", "PHONE", "key", "k"));
    assertThat(refused.statusCode()).isEqualTo(422);
    assertThat(refused.body()).contains("id=\"text-error\"", "某处门口");
  }

  @Test
  void photosThatACallerSentComeWithTheReportAndSurviveAMistake() {
    Map<String, String> told = new HashMap<>(Map.of("text", "", "channel", "PHONE", "key", "p"));
    HttpResponse<String> refused =
        desk.upload(
            "/desk/new",
            told,
            Map.of("lamp.png", Pictures.png(80, 60), "list.txt", new byte[] {1, 2, 3}));
    assertThat(refused.statusCode()).isEqualTo(422);
    assertThat(refused.body()).contains("href=\"#photos\"");
    Matcher kept = KEPT.matcher(refused.body());
    assertThat(kept.find()).isTrue();
    assertThat(desk.fetch("/report/photos/" + kept.group(1)).statusCode()).isEqualTo(200);
    told.put("photo", kept.group(1));
    told.put("text", "沙岭社区门口的路灯又灭了");
    told.put("address", "小池镇沙岭社区门口");
    HttpResponse<String> taken =
        desk.upload("/desk/new", told, Map.of("more.png", Pictures.png(60, 80)));
    String shown = taken.headers().firstValue("Location").orElseThrow();
    long report = Long.parseLong(shown.substring(shown.lastIndexOf('/') + 1));
    assertThat(reports.listPhotos(HUANGMEI, report)).hasSize(2);
  }

  @Test
  void theDeskIsWorkedByKeyboardAlone() {
    reported();
    reported();
    try (var operator = Chromium.on(port, Size.DESKTOP, Language.ZH)) {
      var page = operator.signInOnThePage(desk.login(), Staff.PASSWORD);
      page.waitForURL(url -> url.contains("/desk?state=new"));
      page.keyboard().press("j");
      String first = page.locator("tr.is-current").getAttribute("data-case");
      page.keyboard().press("j");
      assertThat(page.locator("tr.is-current").getAttribute("data-case")).isNotEqualTo(first);
      page.keyboard().press("k");
      assertThat(page.locator("tr.is-current").getAttribute("data-case")).isEqualTo(first);
      page.keyboard().press("/");
      assertThat(page.evaluate("document.activeElement.id")).isEqualTo("find");
      page.keyboard().press("Escape");
      CaseFile arrived = reported();
      page.locator("[data-live-count]:visible").click();
      page.locator("#case-" + arrived.id()).waitFor();
      page.keyboard().press("g");
      page.keyboard().press("n");
      page.waitForURL(url -> url.endsWith("/desk/new"));
    }
  }

  @ParameterizedTest
  @CsvSource({"PHONE,ZH", "PHONE,EN", "DESKTOP,ZH", "DESKTOP,EN"})
  void everyPageOfTheDeskFitsItsScreen(Size size, Language language) {
    for (int i = 0; i < 3; i++) {
      reported();
    }
    try (var operator = Chromium.on(port, size, language)) {
      operator.signIn(desk.login(), Staff.PASSWORD);
      for (String path : List.of("/desk?state=new", "/desk?state=ended", "/desk/new", "/me")) {
        operator.go(path);
        operator.picture("desk" + path.replaceAll("[/?=]", "-"));
        assertThat(operator.overflow()).as(path).isZero();
      }
      assertThat(operator.troubles()).noneMatch(one -> one.contains("SEVERE"));
    }
  }
}
