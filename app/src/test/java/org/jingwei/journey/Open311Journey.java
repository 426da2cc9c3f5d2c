// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import javax.xml.parsers.DocumentBuilderFactory;
import org.jingwei.casework.CaseFile;
import org.jingwei.ledger.LedgerActor;
import org.jingwei.open311.Open311;
import org.jingwei.report.Report;
import org.jingwei.web.Browser;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.w3c.dom.Document;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The program, and a client of Open311 with a key of its own. */
abstract class Open311Journey extends CaseJourney {

  static final String V2 = "/open311/v2/";
  static final Duration LONG = Duration.ofSeconds(20);
  static final LedgerActor TEST = LedgerActor.system("test");

  /** With an offset, and no parts of a second. */
  static final Pattern TIME =
      Pattern.compile("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d(Z|[+-]\\d\\d:\\d\\d)");

  @LocalServerPort int port;
  @Autowired Open311 open311;

  final JsonMapper json = new JsonMapper();
  Browser client;
  String key;

  @BeforeEach
  void aClient() {
    client = new Browser(port);
    key = keyOf(1_000);
  }

  String keyOf(int perMinute) {
    String name = "c" + UUID.randomUUID().toString().substring(0, 20);
    return open311.issueKey(TEST, HUANGMEI, name, perMinute, 100_000).orThrow();
  }

  Map<String, String> lampAt(String... more) {
    Map<String, String> form = new LinkedHashMap<>();
    form.put("api_key", key);
    form.put("service_code", "lighting-out");
    form.put("lat", "30.069");
    form.put("long", "115.937");
    form.put("description", "The lamp at the gate is out " + UUID.randomUUID());
    form.put("first_name", "Wei");
    form.put("last_name", "Zhang");
    form.put("phone", "13812340000");
    form.put("email", "zhang@example.org");
    for (int i = 0; i < more.length; i += 2) {
      form.put(more[i], more[i + 1]);
    }
    form.values().removeIf("-"::equals);
    return form;
  }

  JsonNode get(String path, int status) {
    HttpResponse<String> answer = client.get(V2 + path);
    assertThat(answer.statusCode()).as(path + " " + answer.body()).isEqualTo(status);
    return json.readTree(answer.body());
  }

  String filed(String... more) {
    HttpResponse<String> answer = client.postForm(V2 + "requests.json", lampAt(more));
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    return json.readTree(answer.body()).get(0).get("service_request_id").asString();
  }

  CaseFile fileOf(String id) {
    Report report = reports.findByCode(HUANGMEI, id).orElseThrow();
    return cases.find(HUANGMEI, report.caseId()).orElseThrow();
  }

  static Document xml(String text) throws Exception {
    return DocumentBuilderFactory.newInstance()
        .newDocumentBuilder()
        .parse(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
  }

  static List<String> ids(JsonNode list) {
    List<String> ids = new ArrayList<>();
    list.forEach(one -> ids.add(one.get("service_request_id").asString()));
    return ids;
  }
}
