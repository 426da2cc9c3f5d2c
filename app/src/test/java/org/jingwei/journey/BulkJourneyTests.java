// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
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

/** Many matters at once: each is a move of its own, with time to take all of them back. */
@TestPropertySource(properties = "jingwei.test.own=workplace")
class BulkJourneyTests extends CaseJourney {

  @LocalServerPort int port;
  @Autowired Directory directory;

  private Colleague desk;

  @BeforeEach
  void anOperator() {
    Staff staff = new Staff(directory, port);
    String login = staff.hire("李华", CENTRE, Role.DESK);
    desk = new Colleague(login, staff.browserOf(login), port);
  }

  private CaseFile now(CaseFile file) {
    return cases.find(HUANGMEI, file.id()).orElseThrow();
  }

  private static Map<String, String> carrying(CaseFile file, String key) {
    return new HashMap<>(Map.of("version", Integer.toString(file.version()), "key", key));
  }

  private HttpResponse<String> bulk(CaseFile file, String move, String key) {
    return desk.submit(
        "/cases/" + file.id(), "/cases/" + file.id() + "/bulk/" + move, carrying(file, key));
  }

  private static LocatorAssertions.HasCountOptions within(int millis) {
    return new LocatorAssertions.HasCountOptions().setTimeout(millis);
  }

  @Test
  void manyAtOnceAreEachAMoveAndARepeatedOneChangesNothing() {
    CaseFile one = reported();
    CaseFile two = reported();
    CaseFile taken = accepted();
    String offers =
        desk.fetch("/cases/bulk?ids=%d,%d,%d".formatted(one.id(), two.id(), taken.id())).body();
    assertThat(offers)
        .contains("data-ids=\"%d,%d\"".formatted(one.id(), two.id()), "受理 2 件", "其余 1 件", "派单 1 件");
    String key = UUID.randomUUID().toString();
    assertThat(bulk(one, "accept", key).body()).contains("\"done\":true");
    assertThat(bulk(one, "accept", key).body()).contains("\"done\":true");
    assertThat(now(one).state()).isEqualTo(CaseState.ACCEPTED);
    assertThat(cases.listHistory(HUANGMEI, one.id())).hasSize(2);
    move(two, new Move.Urge("快一点"), LEADER);
    assertThat(bulk(two, "accept", "other").body()).contains("\"done\":false", "刚被别人办理过");
    assertThat(now(two).state()).isEqualTo(CaseState.REPORTED);
    assertThat(bulk(now(taken), "accept", "again").body()).contains("\"done\":false");
  }

  @Test
  void aMergeOfManySaysFromWhichVersionItComesApart() {
    CaseFile one = reported();
    CaseFile two = reported();
    Map<String, String> fields = carrying(two, UUID.randomUUID().toString());
    fields.put("into", Long.toString(one.id()));
    String merged =
        desk.submit("/cases/" + two.id(), "/cases/" + two.id() + "/bulk/merge", fields).body();
    assertThat(merged).contains("\"undo\":" + now(two).version());
    Map<String, String> back = carrying(now(two), UUID.randomUUID().toString());
    back.put("reason", "并错了");
    desk.submit("/cases/" + one.id(), "/cases/" + two.id() + "/bulk/unmerge", back);
    assertThat(now(two).state()).isEqualTo(CaseState.REPORTED);
  }

  @Test
  void manyAreChosenAndAcceptedByKeyboard() {
    reported();
    reported();
    try (var operator = Chromium.on(port, Size.DESKTOP, Language.ZH)) {
      operator.signIn(desk.login(), Staff.PASSWORD);
      Page page = operator.go("/desk?state=new");
      operator.awaitScript("select.js");
      page.locator("#pane-queue tr[data-href]").first().focus();
      page.keyboard().press("j");
      page.keyboard().press("Shift+J");
      assertThat(page.locator(".row-pick:checked")).hasCount(2);
      assertThat(page.locator("[data-bulk-count]")).containsText("已选 2 件");
      page.locator("[data-bulk-move=accept] button").click();
      assertThat(page.locator("[data-bulk-progress-say]")).containsText("5 秒后提交 2 件");
      page.keyboard().press("u");
      assertThat(page.locator("[data-bulk-progress-say]")).containsText("已撤销");
      assertThat(page.locator(".row-pick:checked")).hasCount(2);
      for (var kept : page.locator(".row-pick:checked").all()) {
        CaseFile file = cases.find(HUANGMEI, Long.parseLong(kept.inputValue())).orElseThrow();
        assertThat(file.state()).isEqualTo(CaseState.REPORTED);
      }
      page.locator("[data-bulk-move=accept] button").click();
      assertThat(page.locator(".bulk-done")).hasCount(2, within(30_000));
      assertThat(page.locator("[data-bulk-progress-say]")).containsText("办成 2 件");
      operator.picture("desk-bulk");
      for (var done : page.locator(".bulk-done a").all()) {
        long id = Long.parseLong(done.getAttribute("href").substring("/cases/".length()));
        assertThat(cases.find(HUANGMEI, id).orElseThrow().state()).isEqualTo(CaseState.ACCEPTED);
      }
      assertThat(operator.troubles()).isEmpty();
    }
  }

  @Test
  void whoLeavesThePageWhileManyWaitMeantIt() {
    reported();
    try (var operator = Chromium.on(port, Size.DESKTOP, Language.ZH)) {
      operator.signIn(desk.login(), Staff.PASSWORD);
      Page page = operator.go("/desk?state=new");
      operator.awaitScript("select.js");
      var first = page.locator(".row-pick").first();
      CaseFile file = cases.find(HUANGMEI, Long.parseLong(first.inputValue())).orElseThrow();
      first.check();
      page.locator("[data-bulk-move=accept] button").click();
      assertThat(page.locator("[data-bulk-back]")).isVisible();
      operator.go("/cases/" + file.id());
      page.waitForCondition(() -> now(file).state() == CaseState.ACCEPTED);
    }
  }
}
