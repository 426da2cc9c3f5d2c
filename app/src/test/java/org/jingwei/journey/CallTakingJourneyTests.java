// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jingwei.directory.Directory;
import org.jingwei.directory.Role;
import org.jingwei.journey.Chromium.Language;
import org.jingwei.journey.Chromium.Size;
import org.jingwei.report.Report;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A town answers its own phone: what to ask stands beside the form. */
class CallTakingJourneyTests extends CaseJourney {

  private static final String DIZZY = "现在有没有人头晕、恶心或昏倒？";

  @LocalServerPort int port;
  @Autowired Directory directory;

  private Colleague desk;

  @BeforeEach
  void atTheDesk() {
    desk = Colleague.hired(new Staff(directory, port), port, CENTRE, Role.DESK, "421127");
  }

  private static Map<String, String> leak(String... more) {
    Map<String, String> told = new HashMap<>();
    told.put("text", "家里有很浓的煤气味");
    told.put("channel", "PHONE");
    told.put("category", "gas-leak");
    told.put("longitude", "115.937");
    told.put("latitude", "30.069");
    told.put("fields.indoors", "户内");
    told.put("script_of", "gas-leak");
    told.put("key", UUID.randomUUID().toString());
    for (int i = 0; i < more.length; i += 2) {
      told.put(more[i], more[i + 1]);
    }
    return told;
  }

  private HttpResponse<String> script(Map<String, String> typed) {
    return desk.submit("/desk/new", "/desk/new/script", typed);
  }

  private Report taken(Map<String, String> told) {
    HttpResponse<String> answer = desk.submit("/desk/new", "/desk/new", told);
    String shown = answer.headers().firstValue("Location").orElseThrow();
    long report = Long.parseLong(shown.substring(shown.lastIndexOf('/') + 1));
    return reports.find(HUANGMEI, report).orElseThrow();
  }

  @Test
  void theScriptFollowsTheWordsUntilACategoryIsChosen() {
    assertThat(script(Map.of("text", "家里有很浓的煤气味，闻着像燃气泄漏")).body())
        .as("a guess demands nothing")
        .contains(DIZZY)
        .doesNotContain("required");
    assertThat(script(Map.of("text", "家里", "category", "gas-leak")).body()).contains("required");
    assertThat(script(Map.of("text", "家里有很浓的煤气味", "category", "lighting-new")).body())
        .as("the upper category's, where it has none of its own")
        .contains("灯杆上有没有编号？", "增设路灯")
        .doesNotContain(DIZZY);
    assertThat(script(Map.of("text", "")).body()).doesNotContain("<h2>");
  }

  @Test
  void whatWasBegunStaysWhileTheWordsGoOn() {
    var typed = Map.of("text", "路灯不亮", "script_of", "gas-leak", "script.1", "没有", "script.2", "");
    assertThat(script(typed).body()).contains(DIZZY, "value=\"没有\"");
  }

  @Test
  void anAnswerBecomesPartOfWhatWasToldWithoutItsNumbers() {
    Report report = taken(leak("script.1", "没有，打13907138811联系", "script.2", "做到了", "script.3", ""));
    assertThat(report.text())
        .startsWith("家里有很浓的煤气味\n" + DIZZY + " 没有")
        .contains("做到了")
        .doesNotContain("13907138811", "管道气");
  }

  @Test
  void aCallIsNotTakenBeforeWhatMustBeAskedIsAnswered() {
    HttpResponse<String> refused =
        desk.submit("/desk/new", "/desk/new", leak("script.1", " ", "script.2", "做到了"));
    assertThat(refused.statusCode()).isEqualTo(422);
    assertThat(refused.body())
        .contains("script.1-error", "还没有问清", "value=\"做到了\"")
        .doesNotContain("script.2-error");
    assertThat(taken(leak("script_of", "", "category", "")).text()).isEqualTo("家里有很浓的煤气味");
  }

  @Test
  void anOperatorTypesIsAskedAndSeesTheSameMatterByKeyboardAlone() {
    reported();
    try (var operator = Chromium.on(port, Size.DESKTOP, Language.ZH)) {
      operator.signIn(desk.login(), Staff.PASSWORD);
      var page = operator.go("/desk/new");
      page.locator("#text").pressSequentially("沙岭社区门口的路灯不亮了");
      page.locator("#script h2").waitFor();
      assertThat(page.locator("#script").textContent()).contains("灯杆上有没有编号？");
      page.locator("#same input[type=radio]").first().waitFor();
      page.locator("[name='script.1']").focus();
      page.keyboard().type("LD-07");
      page.keyboard().press("Tab");
      assertThat(page.evaluate("() => document.activeElement.name")).isEqualTo("script.2");
      page.locator("#address").focus();
      page.keyboard().type("张塆村");
      page.locator("#candidates input").first().waitFor();
      for (int i = 0; i < 40; i++) {
        page.keyboard().press("Tab");
        if ("joins".equals(page.evaluate("() => document.activeElement.name"))) {
          break;
        }
      }
      page.keyboard().press("ArrowDown");
      // What was chosen stays chosen when the list comes anew.
      page.locator("#text").focus();
      page.waitForResponse(
          answer -> answer.url().contains("/desk/new/same"), () -> page.keyboard().type("，很黑"));
      assertThat(page.locator("#same input:checked").getAttribute("value")).matches("\\d+");
      assertThat(page.locator("[name='script.1']").inputValue()).isEqualTo("LD-07");
    }
  }
}
