// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.w3c.dom.Document;
import tools.jackson.databind.JsonNode;

/** The calls of Open311 GeoReport v2 in both formats, their errors and quotas, from outside. */
class Open311CallsJourneyTests extends Open311Journey {

  @ParameterizedTest
  @CsvSource({
    "discovery, discovery, endpoint",
    "services, services, service",
    "services/lighting-out, service_definition, service_code",
    "requests, service_requests, ''",
  })
  void answersEachCallInXmlAndJsonWithAndWithoutATrailingSlash(
      String call, String root, String element) throws Exception {
    for (String slash : List.of("", "/")) {
      HttpResponse<String> asXml = client.get(V2 + call + ".xml" + slash);
      assertThat(asXml.statusCode()).as(call).isEqualTo(200);
      assertThat(asXml.headers().firstValue("Content-Type").orElse("").replace(" ", ""))
          .isEqualToIgnoringCase("text/xml;charset=utf-8");
      Document document = xml(asXml.body());
      assertThat(document.getDocumentElement().getTagName()).isEqualTo(root);
      if (!element.isEmpty()) {
        assertThat(document.getElementsByTagName(element).getLength()).isPositive();
      }
      HttpResponse<String> asJson = client.get(V2 + call + ".json" + slash);
      assertThat(asJson.statusCode()).isEqualTo(200);
      assertThat(asJson.headers().firstValue("Content-Type").orElse("").replace(" ", ""))
          .isEqualToIgnoringCase("application/json;charset=utf-8");
      assertThat(json.readTree(asJson.body()).isContainer()).isTrue();
    }
  }

  @ParameterizedTest
  @CsvSource({
    "GET, services/none, 404",
    "GET, requests/none, 404",
    "GET, tokens/none, 404",
    "GET, services?jurisdiction_id=999999, 404",
    "GET, requests?status=maybe, 400",
    "GET, requests?start_date=yesterday, 400",
    "GET, requests?start_date=2026-01-01T00:00:00Z&end_date=2026-06-01T00:00:00Z, 400",
    "GET, requests?api_key=wrong, 403",
    "GET, servicerequestupdates, 403",
    "POST, requests, 403",
    "POST, servicerequestupdates, 403",
  })
  void saysWhatIsWrongInBothFormats(String method, String call, int status) throws Exception {
    for (String format : List.of("xml", "json")) {
      String path = V2 + call.replaceFirst("(\\?|$)", "." + format + "$1");
      HttpResponse<String> answer =
          method.equals("GET") ? client.get(path) : client.postForm(path, Map.of("a", "b"));
      assertThat(answer.statusCode()).as(path + answer.body()).isEqualTo(status);
      if (format.equals("xml")) {
        Document errors = xml(answer.body());
        assertThat(errors.getDocumentElement().getTagName()).isEqualTo("errors");
        assertThat(errors.getElementsByTagName("code").item(0).getTextContent())
            .isEqualTo(Integer.toString(status));
      } else {
        JsonNode error = json.readTree(answer.body()).get(0);
        assertThat(error.get("code").asString()).isEqualTo(Integer.toString(status));
        assertThat(error.get("description").asString()).isNotEmpty();
      }
    }
  }

  @ParameterizedTest
  @CsvSource({
    "service_code, -, service_code was not provided",
    "service_code, none, service_code none is none of ours",
    "lat, -, lat was not provided",
    "lat, north, lat is no number",
    "lat, 95, lat and long are degrees",
  })
  void namesWhatIsMissingOrWrongInAReport(String field, String value, String said) {
    HttpResponse<String> answer = client.postForm(V2 + "requests.json", lampAt(field, value));
    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(json.readTree(answer.body()).get(0).get("description").asString()).contains(said);
  }

  @Test
  void countsEachKeysCallsAndSaysWhenToComeBack() {
    String few = keyOf(3);
    for (int i = 0; i < 3; i++) {
      get("requests.json?page_size=1&api_key=" + few, 200);
    }
    HttpResponse<String> fourth = client.get(V2 + "requests.json?api_key=" + few);
    assertThat(fourth.statusCode()).isEqualTo(429);
    assertThat(fourth.headers().firstValue("Retry-After").orElse("")).matches("\\d+");
    CLOCK.pass(Duration.ofMinutes(1));
    get("requests.json?page_size=1&api_key=" + few, 200);
  }

  @Test
  void neverWritesXmlThatCannotBeRead() throws Exception {
    String id = filed("description", "a < b & \"c\" ]]> 路灯 \uD83D\uDCA1 坏了");
    HttpResponse<String> answer = client.get(V2 + "requests/" + id + ".xml?api_key=" + key);
    assertThat(xml(answer.body()).getElementsByTagName("description").item(0).getTextContent())
        .contains("a < b & \"c\" ]]> 路灯 \uD83D\uDCA1");
  }
}
