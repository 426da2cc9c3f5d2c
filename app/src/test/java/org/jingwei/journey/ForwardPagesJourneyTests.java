// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jingwei.casework.CaseFile;
import org.jingwei.directory.Directory;
import org.jingwei.directory.Role;
import org.jingwei.forwarding.Forwarded;
import org.jingwei.web.Browser;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The pages on which the desk sends a matter on, sees who has it, and mends what failed. */
class ForwardPagesJourneyTests extends ForwardJourney {

  @LocalServerPort int port;
  @Autowired Directory directory;

  private Browser desk;

  @BeforeEach
  void atTheDesk() {
    desk = browser(Role.DESK);
  }

  private Browser browser(Role role) {
    return new Staff(directory, port).browserOf("李华", CENTRE, role);
  }

  private static String page(CaseFile file) {
    return "/cases/" + file.id();
  }

  private static String shown(Browser who, CaseFile file) {
    return who.get(page(file), "Accept", "text/html").body();
  }

  private HttpResponse<String> post(
      Browser who, CaseFile file, String act, Map<String, String> fields) {
    Map<String, String> all = new HashMap<>(fields);
    all.put("version", Integer.toString(now(file).version()));
    all.put("key", UUID.randomUUID().toString());
    return who.submit(page(file), page(file) + "/forward/" + act, all);
  }

  @Test
  void offersAMatterThatWasDeclinedToWhomItCanGo() {
    CaseFile file = reported();
    assertThat(shown(desk, file)).doesNotContain("转送情况");
    CaseFile declined = declined();
    assertThat(shown(desk, declined)).contains("转送情况", ">武穴市</option>");
    assertThat(shown(browser(Role.AUDITOR), declined)).doesNotContain(">武穴市</option>");

    assertThat(post(desk, declined, "send", Map.of("endpoint", "wuxue")).statusCode())
        .isEqualTo(303);
    assertThat(shown(desk, declined))
        .contains("待送出", "停止转送", "转送武穴市")
        .doesNotContain(">武穴市</option>", ">elsewhere", ">theirs.");
    pass(Duration.ofMinutes(11));
    String number = cityMatters(declined).getFirst().number();
    assertThat(shown(desk, declined)).contains("对方办理中", number, "已登记");
  }

  @Test
  void letsTheDeskMendWhatFailed() {
    CITY.habits().silent = true;
    CITY.habits().fail = 1;
    CaseFile file = forwarded();
    settle();
    assertThat(shown(desk, file)).contains("需要处理", "请先向对方核实", of(file).mark());
    String id = Long.toString(of(file).id());
    Browser leader = browser(Role.CALLBACK);
    assertThat(post(leader, file, "anew", Map.of("forwarded", id)).statusCode()).isEqualTo(403);

    String number = cityMatters(file).getFirst().number();
    HttpResponse<String> none = post(desk, file, "number", Map.of("forwarded", id, "number", " "));
    assertThat(none.statusCode()).isEqualTo(422);
    assertThat(none.body()).contains("请照对方给的编号填写");
    assertThat(post(desk, file, "number", Map.of("forwarded", id, "number", number)).statusCode())
        .isEqualTo(303);
    assertThat(of(file).state()).isEqualTo(Forwarded.State.OPEN);
    assertThat(post(desk, file, "retry", Map.of("forwarded", id)).statusCode()).isEqualTo(409);
  }

  @Test
  void callsOffWithAReasonOnly() {
    CaseFile file = forwarded();
    HttpResponse<String> without = post(desk, file, "off", Map.of("reason", ""));
    assertThat(without.statusCode()).isEqualTo(422);
    assertThat(post(desk, file, "off", Map.of("reason", "改由本县办理")).statusCode()).isEqualTo(303);
    assertThat(shown(desk, file)).contains("已停止转送", "改由本县办理", ">武穴市</option>");
  }

  @Test
  void knowsNoOtherAct() {
    assertThat(post(desk, forwarded(), "delete", Map.of()).statusCode()).isEqualTo(404);
  }

  @Test
  void listsTheSystemsAndWhatWasSentOn() {
    CaseFile file = forwarded();
    pass(Duration.ofMinutes(11));
    Browser admin = browser(Role.SYSTEM_ADMIN);
    String all = admin.get("/admin/forwarded", "Accept", "text/html").body();
    assertThat(all)
        .contains("武穴市", "启用", file.code(), of(file).number())
        .doesNotContain("href=\"/cases/", ">forwarded.", ">elsewhere.");
    String failed = admin.get("/admin/forwarded?failed=true", "Accept", "text/html").body();
    assertThat(failed).doesNotContain(file.code());
    assertThat(browser(Role.CALLBACK).get("/admin/forwarded", "Accept", "text/html").statusCode())
        .isEqualTo(403);
  }
}
