// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jingwei.casework.CaseFile;
import org.jingwei.casework.FollowUp;
import org.jingwei.casework.Move;
import org.jingwei.casework.Received;
import org.jingwei.casework.Reporters;
import org.jingwei.ledger.LedgerActor;
import org.jingwei.notification.Notifications;
import org.jingwei.open311.Open311;
import org.jingwei.web.Browser;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** One matter told by two lines, a resident and an Open311 client: one case file, four answers. */
class FourWaysJourneyTests extends LineJourney {

  private static final Duration LONG = Duration.ofSeconds(20);
  private static final String ANSWER = "换了灯泡和线路";

  @Autowired Open311 open311;
  @Autowired Reporters reporters;
  @Autowired Notifications notifications;

  private final JsonMapper json = new JsonMapper();

  @Test
  void oneMatterToldFourWaysIsOneCaseFileWithFourAnswers() {
    String city = CITY.order(lamps());
    String streets = STREETS.order(streetLamps());
    pass();
    Received resident = report();
    String key =
        open311
            .issueKey(
                LedgerActor.system("test"),
                HUANGMEI,
                "four" + UUID.randomUUID().toString().substring(0, 8),
                100,
                100)
            .orThrow();
    String client = filed(key);

    CaseFile file = cases.find(HUANGMEI, caseOf(city).id()).orElseThrow();
    for (long other :
        List.of(
            caseOf(streets).id(),
            resident.caseId(),
            cases
                .find(HUANGMEI, reports.findByCode(HUANGMEI, client).orElseThrow().caseId())
                .orElseThrow()
                .id())) {
      CaseFile joining = cases.find(HUANGMEI, other).orElseThrow();
      move(joining, new Move.Merge(file.id(), "同一盏路灯"), DESK);
    }
    file = move(cases.find(HUANGMEI, file.id()).orElseThrow(), new Move.Accept(null), DESK);
    file = move(file, new Move.Dispatch(CENTRE, List.of(), null), DESK);
    file = move(file, new Move.Acknowledge(), CLERK);
    file = move(file, new Move.Resolve(ANSWER, List.of()), CLERK);
    file = move(file, new Move.Confirm(null), CHECKER);
    settle();

    assertThat(reports.listOfCase(HUANGMEI, file.id())).hasSize(4);
    assertThat(CITY.get(city).types()).contains("received", "result");
    assertThat(STREETS.get(streets).types()).contains("received", "result");
    await().atMost(LONG).until(() -> statusesOf(client, key).contains("fixed"));
    FollowUp seen =
        reporters.follow(HUANGMEI, resident.code(), resident.secret(), "127.0.0.1").orThrow();
    assertThat(seen.answer()).isEqualTo(ANSWER);
    await().atMost(LONG).until(() -> toldByMessage(resident).contains("ANSWERED"));
  }

  private static Map<String, Object> streetLamps() {
    Map<String, Object> order = new LinkedHashMap<>();
    order.put("description", "沙岭社区门口路灯不亮");
    order.put("smallClass", "0113");
    order.put("longitude", 115.937);
    order.put("latitude", 30.069);
    order.put("location", "沙岭社区门口");
    order.put("reporterPhone", "13912345678");
    return order;
  }

  private String filed(String key) {
    var answer =
        new Browser(port)
            .postForm(
                "/open311/v2/requests.json",
                Map.of(
                    "api_key", key,
                    "service_code", "lighting-out",
                    "lat", "30.069",
                    "long", "115.937",
                    "description", "Lamp out at the gate " + UUID.randomUUID()));
    return json.readTree(answer.body()).get(0).get("service_request_id").asString();
  }

  private List<String> statusesOf(String id, String key) {
    JsonNode all =
        json.readTree(
            new Browser(port).get("/open311/v2/servicerequestupdates.json?api_key=" + key).body());
    return all.valueStream()
        .filter(one -> one.get("service_request_id").asString().equals(id))
        .map(one -> one.get("status").asString())
        .toList();
  }

  private List<String> toldByMessage(Received report) {
    notifications.catchUp(HUANGMEI);
    return jdbc.queryForList(
        "select kind from notification.message where county = 421127 and report_id = ?",
        String.class,
        report.reportId());
  }
}
