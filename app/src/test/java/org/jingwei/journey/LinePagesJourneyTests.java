// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import org.jingwei.casework.CaseFile;
import org.jingwei.directory.Directory;
import org.jingwei.directory.Role;
import org.jingwei.exchange.DeadLetter;
import org.jingwei.exchange.Difference;
import org.jingwei.exchange.LinkedOrder;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Who looks after the lines, and the desk, on their pages. */
class LinePagesJourneyTests extends LineJourney {

  @Autowired Directory directory;
  private Colleague admin;

  @BeforeEach
  void somebodyLooksAfterTheLines() {
    admin = hired(Role.SYSTEM_ADMIN);
  }

  private Colleague hired(Role role) {
    return Colleague.hired(new Staff(directory, port), port, CENTRE, role, "421127");
  }

  private String failing() {
    Map<String, Object> order = lamps();
    order.put("handleBefore", "下周一");
    order.put("callerName", "上官鹭丙");
    String number = CITY.order(order);
    pass();
    return number;
  }

  private DeadLetter deadOf(String order) {
    return exchange.listDead(HUANGMEI, true, null, 200).items().stream()
        .filter(letter -> letter.order().equals(order))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void theLinesAreShownWithWhatWaitsAndWhatFailed() {
    failing();
    String page = admin.get("/admin/exchange").body();
    assertThat(page).contains("黄冈市12345政务服务便民热线", "已启用", "失败报文", "立即对账");
  }

  @Test
  void aFailedMessageShowsItsWrongFieldAndNobodysData() {
    DeadLetter letter = deadOf(failing());
    String page = admin.get("/admin/exchange/letters/in/" + letter.id()).body();
    assertThat(page).contains("handleBefore", "下周一").doesNotContain("上官鹭丙", "13812345678");
  }

  @Test
  void aFailedMessageIsPutRightOnItsPage() {
    String number = failing();
    String path = "/admin/exchange/letters/in/" + deadOf(number).id();
    admin.submit(
        path,
        path + "/retry",
        Map.of("field", "handleBefore", "value", "2026-05-01T09:00:00+08:00"));
    settle();
    assertThat(reportOf(number).sourceRef()).isEqualTo(number);
    assertThat(admin.get(path).statusCode()).isEqualTo(404);
  }

  @Test
  void aFieldThatMayHoldSomebodysDataIsNotPutRightHere() {
    String number = failing();
    String path = "/admin/exchange/letters/in/" + deadOf(number).id();
    admin.submit(path, path + "/retry", Map.of("field", "callerName", "value", "x"));
    assertThat(deadOf(number).order()).isEqualTo(number);
  }

  @Test
  void droppingAMessageNeedsAReason() {
    String number = failing();
    String path = "/admin/exchange/letters/in/" + deadOf(number).id();
    assertThat(admin.submit(path, path + "/drop", Map.of("reason", " ")).statusCode())
        .isEqualTo(422);
    admin.submit(path, path + "/drop", Map.of("reason", "热线已另发"));
    assertThat(admin.get(path).statusCode()).isEqualTo(404);
    String order = admin.get("/admin/exchange/orders?system=12345&order=" + number).body();
    assertThat(order).contains("已丢弃");
  }

  @Test
  void aDifferenceIsSetRightFromItsList() {
    String number = CITY.order(lamps());
    CITY.lose(number);
    CLOCK.pass(Duration.ofMinutes(10).plusSeconds(7));
    admin.submit("/admin/exchange", "/admin/exchange/lines/12345/compare", Map.of());
    settle();
    assertThat(admin.get("/admin/exchange/differences").body()).contains(number, "请热线补发工单");
    Difference one =
        exchange.listDifferences(HUANGMEI, null, 500).items().stream()
            .filter(found -> found.order().equals(number))
            .findFirst()
            .orElseThrow();
    String path = "/admin/exchange/differences";
    admin.submit(path, path + "/" + one.id() + "/repair", Map.of());
    settle();
    assertThat(reportOf(number).sourceRef()).isEqualTo(number);
  }

  @Test
  void theDeskSeesTheOrderWithItsDeadlineAndGivesItBack() {
    String number = CITY.order(lamps());
    pass();
    CaseFile file = caseOf(number);
    Colleague desk = hired(Role.DESK);
    String path = "/cases/" + file.id();
    assertThat(desk.get(path).body()).contains(number, "退回热线");
    desk.submit(
        path,
        path + "/lines/give-back",
        Map.of("system", "12345", "order", number, "reason", "属邻县管辖"));
    assertThat(exchange.findOrder(HUANGMEI, "12345", number).orElseThrow().standing())
        .isEqualTo(LinkedOrder.Standing.RETURN_ASKED);
    assertThat(desk.get(path).body()).contains("待热线答复");
  }

  @Test
  void anOrderOfAnotherMatterIsNotGivenBackFromHere() {
    String mine = CITY.order(lamps());
    String other = CITY.order(lamps());
    pass();
    Colleague desk = hired(Role.DESK);
    String path = "/cases/" + caseOf(mine).id();
    var answer =
        desk.submit(
            path,
            path + "/lines/give-back",
            Map.of("system", "12345", "order", other, "reason", "属邻县管辖"));
    assertThat(answer.statusCode()).isEqualTo(404);
    assertThat(exchange.findOrder(HUANGMEI, "12345", other).orElseThrow().standing())
        .isEqualTo(LinkedOrder.Standing.OPEN);
  }
}
