// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jingwei.casework.CaseFile;
import org.jingwei.casework.CaseState;
import org.jingwei.casework.Move;
import org.jingwei.exchange.DeadLetter;
import org.jingwei.exchange.LinkedOrder;
import org.jingwei.ledger.LedgerActor;
import org.jingwei.lines.Order;
import org.jingwei.report.Channel;
import org.jingwei.report.Report;
import org.jingwei.shared.Words;
import org.jingwei.signing.Signatures;
import org.jingwei.signing.SigningSecret;
import org.jingwei.web.Browser;
import org.junit.jupiter.api.Test;

/** Orders of a line on their way, both ways, over real sockets. */
class ExchangeJourneyTests extends LineJourney {

  private static LedgerActor leader() {
    return LedgerActor.person(6, GOVERNMENT, "LEADER");
  }

  private CaseFile checked(String order) {
    CaseFile file = move(caseOf(order), new Move.Accept(null), DESK);
    file = move(file, new Move.Dispatch(CENTRE, List.of(), null), DESK);
    file = move(file, new Move.Acknowledge(), CLERK);
    file = move(file, new Move.Resolve("换了灯泡，电话13900001111", List.of()), CLERK);
    return move(file, new Move.Confirm(null), CHECKER);
  }

  private DeadLetter deadOf(String order, boolean incoming) {
    return exchange.listDead(HUANGMEI, incoming, null, 200).items().stream()
        .filter(letter -> letter.order().equals(order))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void anOrderBecomesAReportAndTheLineIsToldEachStepAndTheAnswer() {
    String number = CITY.order(lamps());
    pass();
    Report report = reportOf(number);
    assertThat(report.channel()).isEqualTo(Channel.LINE_12345);
    assertThat(report.sourceRef()).isEqualTo(number);
    assertThat(report.category()).isEqualTo("lighting-out");

    checked(number);
    pass();

    Order order = CITY.get(number);
    assertThat(order.types())
        .containsExactly("received", "progress", "progress", "progress", "progress", "result");
    assertThat(order.inOrder().getFirst().body()).containsEntry("report", report.code());
    assertThat(order.inOrder().getLast().body())
        .containsEntry("state", "已答复")
        .hasEntrySatisfying(
            "answer", said -> assertThat((String) said).contains("换了灯泡").doesNotContain("139"));
  }

  @Test
  void twoOrdersOfOneMatterAreEachAnswered() {
    String first = CITY.order(lamps());
    Map<String, Object> street =
        Map.of(
            "description",
            "沙岭社区路灯不亮",
            "smallClass",
            "0113",
            "longitude",
            115.937,
            "latitude",
            30.069);
    String second = STREETS.order(street);
    pass();
    CaseFile into = move(caseOf(first), new Move.Accept(null), DESK);
    move(caseOf(second), new Move.Merge(into.id(), null), DESK);
    CaseFile file = move(caseOf(first), new Move.Dispatch(CENTRE, List.of(), null), DESK);
    file = move(file, new Move.Acknowledge(), CLERK);
    file = move(file, new Move.Resolve("换了灯泡", List.of()), CLERK);
    move(file, new Move.Confirm(null), CHECKER);
    pass();
    assertThat(caseOf(second).id()).isEqualTo(into.id());
    assertThat(CITY.get(first).types()).endsWith("result");
    assertThat(STREETS.get(second).types()).endsWith("result");
    assertThat(STREETS.get(second).state()).isEqualTo("核查通过");
  }

  @Test
  void aNoteAnUrgeAndSupervisionReachTheMatter() {
    String number = CITY.order(lamps());
    CITY.say(number, "supplement", Map.of("text", "灯杆编号 17"));
    CITY.say(number, "urge", Map.of("reason", "诉求人再次来电"));
    CITY.say(number, "supervise", Map.of("on", true, "reason", "市热线督办"));
    pass();
    assertThat(movesOf(number)).containsExactly("receive", "reply", "urge", "supervise");
    assertThat(caseOf(number).supervised()).isTrue();
  }

  @Test
  void aPictureThatIsOnlyNamedIsFetchedOnceTheReportIsTaken() throws IOException {
    byte[] picture = Pictures.jpeg(320, 240);
    HttpServer server = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
    server.createContext(
        "/lamp.jpg",
        exchange -> {
          exchange.sendResponseHeaders(200, picture.length);
          exchange.getResponseBody().write(picture);
          exchange.close();
        });
    server.start();
    try {
      Map<String, Object> order = lamps();
      String address = "http://127.0.0.1:" + server.getAddress().getPort() + "/lamp.jpg";
      order.put("attachments", List.of(Map.of("url", address)));
      String number = CITY.order(order);
      pass();
      long report = reportOf(number).id();
      await()
          .atMost(Duration.ofSeconds(20))
          .until(() -> !reports.photosOf(HUANGMEI, List.of(report)).isEmpty());
    } finally {
      server.stop(0);
    }
  }

  @Test
  void aWithdrawnOrderLeavesItsReport() {
    String number = CITY.order(lamps());
    CITY.say(number, "withdraw", Map.of("reason", "诉求人撤回"));
    pass();
    assertThat(caseOf(number).state()).isEqualTo(CaseState.REPORTED);
    assertThat(exchange.listOrders(HUANGMEI, List.of(reportOf(number).id())))
        .singleElement()
        .extracting(LinkedOrder::standing)
        .isEqualTo(LinkedOrder.Standing.WITHDRAWN);
  }

  @Test
  void whatIsNotSolvedGoesBackToTheUnitOrIsOpenedAgain() {
    String number = CITY.order(lamps());
    pass();
    checked(number);
    CITY.say(number, "callback", Map.of("satisfied", false, "reason", "还是不亮"));
    pass();
    assertThat(caseOf(number).state()).isEqualTo(CaseState.HANDLING);
    CaseFile file = move(caseOf(number), new Move.Resolve("换了线路", List.of()), CLERK);
    move(file, new Move.Confirm(null), CHECKER);
    CITY.say(number, "callback", Map.of("satisfied", true));
    pass();
    assertThat(caseOf(number).state()).isEqualTo(CaseState.CLOSED);
    CITY.say(number, "callback", Map.of("satisfied", false, "reason", "又坏了"));
    pass();
    assertThat(caseOf(number).state()).isEqualTo(CaseState.ACCEPTED);
    assertThat(caseOf(number).reopens()).isEqualTo(1);
  }

  @Test
  void aCallbackThatSaysNothingIsTakenForNeither() {
    String number = CITY.order(lamps());
    pass();
    checked(number);
    CITY.say(number, "callback", Map.of("solved", true));
    pass();
    assertThat(caseOf(number).state()).isEqualTo(CaseState.CHECKED);
    assertThat(deadOf(number, true).fault()).isEqualTo("message-field-unfit satisfied");
  }

  @Test
  void anotherMessageUnderAVersionThatWasUsedIsRefused() {
    String number = "direct-1";
    assertThat(posted("m1-" + number, number, 1)).isEqualTo(200);
    assertThat(posted("m1-" + number, number, 1)).isEqualTo(200);
    assertThat(posted("m2-" + number, number, 1)).isEqualTo(409);
    assertThat(posted("m2-" + number, number, 2)).isEqualTo(200);
  }

  private int posted(String id, String order, int version) {
    String body =
        """
        {"id":"%s","order":"%s","version":%d,"type":"urge","sentAt":"%s","body":{"reason":"x"}}
        """
            .formatted(id, order, version, CLOCK.instant());
    Map<String, String> headers =
        new Signatures(CLOCK)
            .headers(id, body, SigningSecret.readAll("whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw"));
    List<String> all = new ArrayList<>(List.of("Content-Type", "application/json"));
    headers.forEach((name, value) -> all.addAll(List.of(name, value)));
    return new Browser(port)
        .post("/exchange/v1/12345/messages", body, all.toArray(String[]::new))
        .statusCode();
  }

  @Test
  void aMatterOfThe110TypeIsHandedOverAtOnce() {
    Map<String, Object> order = lamps();
    order.put("categoryCode", "1100");
    order.put("content", "有人在小区门口打架");
    String number = CITY.order(order);
    pass();
    assertThat(CITY.get(number).types()).containsExactly("received", "handover");
  }

  @Test
  void aReportOfAnOffenceIsKeptApartFromComplaintsAndConfidential() {
    Map<String, Object> order = new java.util.LinkedHashMap<>();
    order.put("facts", "举报一家小作坊没有证照生产食品");
    order.put("matterCode", "JB-01");
    order.put("longitude", 115.937);
    order.put("latitude", 30.069);
    String number = MARKET.order(order);
    pass();
    assertThat(caseOf(number).category()).isEqualTo("consumer-report");
    assertThat(caseOf(number).confidential()).isTrue();
  }

  @Test
  void aMatterThatIsNotTakenOnIsAnsweredWithTheRoute() {
    String number = CITY.order(lamps());
    pass();
    move(caseOf(number), new Move.Decline("已进入诉讼", "请向县人民法院反映"), DESK);
    settle();
    assertThat(CITY.get(number).inOrder())
        .anySatisfy(told -> {
          assertThat(told.type()).isEqualTo("route");
          assertThat(told.body()).containsEntry("route", "请向县人民法院反映");
        });
  }

  @Test
  void aLineIsToldWhatThoseSayToWhomItsMatterWasSentOn() {
    String number = CITY.order(lamps());
    pass();
    CaseFile file = move(caseOf(number), new Move.Decline("属武穴市", "武穴市城管局"), DESK);
    Words wuxue = new Words("武穴市", "Wuxue");
    file = move(file, new Move.Forward("wuxue", wuxue), DESK);
    Move heard = new Move.HearBack("wuxue", wuxue, "WX-1", "closed", true, "修好了，电话13900001111");
    move(
        file,
        heard,
        new org.jingwei.casework.Who.Staff(
            org.jingwei.directory.Actor.rule(HUANGMEI, "forwarding")));
    settle();
    assertThat(CITY.get(number).inOrder().getLast().body())
        .containsEntry("state", "不予受理")
        .containsEntry("elsewhere", "武穴市")
        .containsEntry("elsewhereNumber", "WX-1")
        .hasEntrySatisfying(
            "note", said -> assertThat((String) said).contains("修好了").doesNotContain("139"));
  }

  @Test
  void whatCannotBeWorkedInIsMendedAndTheRestFollows() {
    Map<String, Object> order = lamps();
    order.put("handleBefore", "下周一");
    String number = CITY.order(order);
    CITY.say(number, "urge", Map.of("reason", "请尽快"));
    pass();
    DeadLetter letter = deadOf(number, true);
    assertThat(letter.fault()).isEqualTo("order-field-unfit handleBefore");
    assertThat(
            exchange.retry(
                HUANGMEI,
                leader(),
                true,
                letter.id(),
                Map.of("handleBefore", "2026-05-01T09:00:00+08:00")))
        .isTrue();
    settle();
    assertThat(movesOf(number)).containsExactly("receive", "bind", "urge");
  }

  @Test
  void noNameAndNoNumberStandsInTheTablesOfTheExchange() {
    Map<String, Object> order = lamps();
    order.put("callerName", "欧阳雀甲某");
    order.put("callerPhone", "13798765001");
    order.put("content", "路灯坏了，电话13798765002");
    order.put("handleBefore", "nonsense");
    CITY.order(order);
    pass();
    for (String table : List.of("link", "inbox", "outbox", "health", "difference")) {
      String rows =
          String.valueOf(
              jdbc.queryForObject(
                  "select string_agg(row_to_json(t)::text, '') from exchange." + table + " t",
                  String.class));
      assertThat(rows).doesNotContain("欧阳雀甲某", "13798765001", "13798765002");
    }
  }
}
