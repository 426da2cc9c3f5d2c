// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.jingwei.casework.CaseFile;
import org.jingwei.casework.Move;
import org.jingwei.casework.Received;
import org.jingwei.directory.Directory;
import org.jingwei.directory.Role;
import org.jingwei.web.Browser;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** "Who looked at my data?", on the page and through the API, and a leader's hold on it. */
class LooksJourneyTests extends CaseJourney {

  @LocalServerPort int port;
  @Autowired Directory directory;

  private Browser staff(Role role) {
    return new Staff(directory, port).browserOf("李小华", CENTRE, role);
  }

  private Received handled() {
    Received received = report();
    CaseFile file = cases.find(HUANGMEI, received.caseId()).orElseThrow();
    file = move(file, new Move.Accept(null), DESK);
    file = move(file, new Move.Dispatch(CENTRE, List.of(), null), DESK);
    move(file, new Move.Acknowledge(), CLERK);
    return received;
  }

  private void look(Received at, String note) {
    String page = "/cases/" + at.caseId();
    String contact = page + "/reports/" + at.reportId() + "/contact";
    var shown =
        staff(Role.UNIT_CLERK).submit(page, contact, Map.of("reason", "place", "note", note));
    assertThat(shown.body()).contains("13812345678");
  }

  private Browser reporter(Received received) {
    Browser browser = new Browser(port);
    var entered = Map.of("code", received.code(), "secret", received.secret());
    assertThat(browser.submit("/follow?other", "/follow", entered).statusCode()).isEqualTo(303);
    return browser;
  }

  private static String looks(Browser reporter) {
    var page = reporter.get("/follow/looks", "Accept", "text/html", "Accept-Language", "zh");
    assertThat(page.statusCode()).isEqualTo(200);
    return page.body();
  }

  private String api(Received received) {
    return new Browser(port)
        .get("/api/v1/follow/" + received.code() + "/looks", "Report-Secret", received.secret())
        .body();
  }

  private static HttpResponse<String> hold(
      Browser who, Received on, String kind, String basis, int days) {
    String path = "/cases/" + on.caseId() + "/holds";
    String until = LocalDate.now(CLOCK.withZone(ZoneId.of("Asia/Shanghai"))).plusDays(days) + "";
    return who.submit(
        path, path, Map.of("kind", kind, "basis", basis, "reason", "侦查需要", "until", until));
  }

  @Test
  void aReporterSeesWhichUnitLookedInWhatRoleAndWhyButNoName() {
    Received received = handled();
    assertThat(looks(reporter(received))).contains("您提交诉求，个人信息已加密封存").doesNotContain("查看了您的联系方式");
    look(received, "找不到灯杆");
    assertThat(looks(reporter(received)))
        .contains("查看了您的联系方式", "黄梅县综治中心", "承办人员", "核实地点: 找不到灯杆")
        .doesNotContain("李小华", "13812345678", "张三");
    assertThat(api(received))
        .contains("\"action\":\"vault.reveal\"", "\"role\":\"UNIT_CLERK\"", "找不到灯杆")
        .doesNotContain("李小华", "13812345678");
  }

  @Test
  void isNobodyElses() {
    Received received = handled();
    Browser stranger = new Browser(port);
    assertThat(stranger.get("/follow/looks", "Accept", "text/html").statusCode()).isEqualTo(302);
    var wrong =
        stranger.get(
            "/api/v1/follow/" + received.code() + "/looks", "Report-Secret", "111 111 111");
    assertThat(wrong.statusCode()).isEqualTo(404);
  }

  @Test
  void aLeadersHoldIsCountedAndEndsByItself() {
    Received received = handled();
    Browser leader = staff(Role.LEADER);
    assertThat(hold(leader, received, "DISCLOSURE", "个人信息保护法第十八条", 10).statusCode()).isEqualTo(302);
    CLOCK.pass(Duration.ofMinutes(2));
    look(received, "暗中核实");
    assertThat(looks(reporter(received))).contains("条记录依法暂缓告知").doesNotContain("暗中核实", "侦查需要");
    assertThat(api(received)).doesNotContain("\"held\":0").doesNotContain("暗中核实");
    CLOCK.pass(Duration.ofDays(12));
    assertThat(looks(reporter(received)))
        .contains("暗中核实", "依法暂缓至", "依法暂缓告知查看记录", "侦查需要")
        .doesNotContain("另有");
  }

  @Test
  void onlyALeaderOfThePlaceHolds() {
    Received received = handled();
    String path = "/cases/" + received.caseId() + "/holds";
    for (Role role : List.of(Role.DESK, Role.UNIT_CLERK, Role.CHECKER)) {
      Browser who = staff(role);
      assertThat(who.get(path, "Accept", "text/html").statusCode()).as(role + "").isEqualTo(404);
      assertThat(hold(who, received, "DISCLOSURE", "无", 5).statusCode()).isIn(403, 404);
      assertThat(who.get("/cases/" + received.caseId(), "Accept", "text/html").body())
          .doesNotContain(path);
    }
    Browser leader = staff(Role.LEADER);
    var without = hold(leader, received, "DISCLOSURE", " ", 5);
    assertThat(without.statusCode()).isEqualTo(422);
    assertThat(without.body()).contains("basis-error", "侦查需要");
    assertThat(hold(leader, received, "DISCLOSURE", "第十八条", 200).body()).contains("until-error");
  }
}
