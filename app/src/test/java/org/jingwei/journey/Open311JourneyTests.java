// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.sun.net.httpserver.HttpServer;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.imageio.ImageIO;
import org.jingwei.casework.CaseFile;
import org.jingwei.casework.Move;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** What a client of Open311 GeoReport v2 meets, from outside. */
class Open311JourneyTests extends Open311Journey {

  @Test
  void takesAReportAndShowsItToItsKeyWholeAndToOthersWithoutWordsOrPlace() {
    String id = filed();
    JsonNode own = get("requests/" + id + ".json?api_key=" + key, 200).get(0);
    assertThat(own.propertyNames())
        .containsExactlyInAnyOrder(
            "service_request_id",
            "status",
            "status_notes",
            "service_name",
            "service_code",
            "description",
            "agency_responsible",
            "service_notice",
            "requested_datetime",
            "updated_datetime",
            "expected_datetime",
            "address",
            "address_id",
            "zipcode",
            "lat",
            "long",
            "media_url");
    assertThat(own.get("status").asString()).isEqualTo("open");
    assertThat(own.get("description").asString()).contains("The lamp at the gate");
    assertThat(own.get("lat").asString()).isEqualTo("30.069");
    for (String time : List.of("requested_datetime", "updated_datetime", "expected_datetime")) {
      assertThat(own.get(time).asString()).matches(TIME);
    }
    String others = get("requests/" + id + ".json", 200).toString();
    assertThat(others)
        .contains("lighting-out", "\"address_id\":\"421127100\"")
        .doesNotContain("The lamp", "30.069", "115.937", "421127100001");
    String stranger = get("requests/" + id + ".json?api_key=" + keyOf(100), 200).toString();
    assertThat(stranger).doesNotContain("The lamp", "30.069");
    for (String answer : List.of(own.toString(), others, stranger)) {
      assertThat(answer).doesNotContain("13812340000", "zhang@example.org", "Zhang");
    }
    assertThat(fileOf(id).division().value()).startsWith("421127100");
    assertThat(get("tokens/" + id + ".json", 200).get(0).get("service_request_id").asString())
        .isEqualTo(id);
  }

  @Test
  void showsPetitionsAndNothingOfThemToNobodyElse() {
    String id = filed();
    move(fileOf(id), new Move.Mark(true, null, "信访事项"), DESK);
    get("requests/" + id + ".json", 404);
    assertThat(get("requests/" + id + ".json?api_key=" + key, 200)).hasSize(1);
  }

  @Test
  void takesTheSameAgainForTheSame() {
    Map<String, String> form = lampAt();
    String first = client.postForm(V2 + "requests.json", form).body();
    assertThat(client.postForm(V2 + "requests.json", form).body()).isEqualTo(first);
    form.put("description", "another lamp");
    assertThat(client.postForm(V2 + "requests.json", form).body()).isNotEqualTo(first);
  }

  @Test
  void listsBySeveralIdsServiceStatusTimeAndPage() {
    String one = filed();
    String two = filed("service_code", "roads-damage");
    JsonNode both = get("requests.json?service_request_id=" + one + "," + two, 200);
    assertThat(both).hasSize(2);
    List<String> lamps =
        ids(get("requests.json?service_code=lighting-out&status=open&page_size=1000", 200));
    assertThat(lamps).contains(one).doesNotContain(two);
    assertThat(ids(get("requests.json?status=closed", 200))).doesNotContain(one, two);
    assertThat(ids(get("requests.json?page_size=1", 200))).hasSize(1);
    assertThat(ids(get("requests.json?page_size=1&page=2", 200)))
        .isNotEqualTo(ids(get("requests.json?page_size=1", 200)));
    assertThat(ids(get("requests.json?nobody_knows_this=1&status=", 200))).contains(one, two);
    assertThat(get("requests.json?end_date=2020-01-01T00:00:00%2B08:00", 200)).isEmpty();
  }

  @Test
  void describesAServicesQuestionsAndTakesAnswersHoweverTheyAreWritten() {
    JsonNode services = get("services.json", 200);
    JsonNode asking = null;
    for (JsonNode one : services) {
      asking = one.get("metadata").asString().equals("true") && asking == null ? one : asking;
    }
    assertThat(asking).isNotNull();
    String code = asking.get("service_code").asString();
    JsonNode definition = get("services/" + code + ".json", 200);
    JsonNode first = definition.get("attributes").get(0);
    assertThat(first.get("order").asString()).isEqualTo("1");
    assertThat(first.get("datatype").asString())
        .isIn("string", "number", "datetime", "text", "singlevaluelist", "multivaluelist");
    for (String name : List.of("attribute[%s]", "attribute[%s][]")) {
      Map<String, String> form = lampAt("service_code", code);
      definition
          .get("attributes")
          .forEach(one -> form.put(name.formatted(one.get("code").asString()), answerTo(one)));
      HttpResponse<String> taken = client.postForm(V2 + "requests.json", form);
      assertThat(taken.statusCode()).as(taken.body()).isEqualTo(200);
      String id = json.readTree(taken.body()).get(0).get("service_request_id").asString();
      assertThat(reports.findByCode(HUANGMEI, id).orElseThrow().fields())
          .containsKey(first.get("code").asString());
    }
  }

  private static String answerTo(JsonNode attribute) {
    return switch (attribute.get("datatype").asString()) {
      case "number" -> "3";
      case "datetime" -> "2026-03-01T10:00:00+08:00";
      case "singlevaluelist", "multivaluelist" ->
          attribute.get("values").get(0).get("key").asString();
      default -> "12";
    };
  }

  @Test
  void takesAPhotoThatComesAlongAndRefusesWhatIsNone() throws Exception {
    HttpResponse<String> taken =
        client.upload(
            V2 + "services.json", V2 + "requests.json", lampAt(), Map.of("a.png", picture()));
    assertThat(taken.statusCode()).as(taken.body()).isEqualTo(200);
    String id = json.readTree(taken.body()).get(0).get("service_request_id").asString();
    long report = reports.findByCode(HUANGMEI, id).orElseThrow().id();
    assertThat(reports.listPhotos(HUANGMEI, report)).hasSize(1);
    HttpResponse<String> none =
        client.upload(
            V2 + "services.json",
            V2 + "requests.json",
            lampAt(),
            Map.of("a.png", "no picture".getBytes(StandardCharsets.UTF_8)));
    assertThat(none.statusCode()).isEqualTo(400);
  }

  private static byte[] picture() throws Exception {
    var bytes = new ByteArrayOutputStream();
    ImageIO.write(new BufferedImage(40, 30, BufferedImage.TYPE_INT_RGB), "png", bytes);
    return bytes.toByteArray();
  }

  @Test
  void fetchesAPhotoThatIsOnlyNamedAfterwards() throws Exception {
    byte[] picture = picture();
    HttpServer server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext(
        "/lamp.png",
        exchange -> {
          exchange.sendResponseHeaders(200, picture.length);
          exchange.getResponseBody().write(picture);
          exchange.close();
        });
    server.start();
    try {
      String id =
          filed("media_url", "http://127.0.0.1:" + server.getAddress().getPort() + "/lamp.png");
      long report = reports.findByCode(HUANGMEI, id).orElseThrow().id();
      await().atMost(LONG).until(() -> reports.listPhotos(HUANGMEI, report).size() == 1);
    } finally {
      server.stop(0);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"file:///etc/passwd", "no address at all", "ftp://example.org/a.png"})
  void losesNoReportOverAnAddressThatCannotBeFetched(String address) {
    String id = filed("media_url", address);
    assertThat(fileOf(id).code()).isNotEmpty();
  }

  @Test
  void tellsAKeyWhatBecameOfItsReportsAndNobodyElse() {
    String id = filed();
    CaseFile file = move(fileOf(id), new Move.Accept(null), DESK);
    move(file, new Move.Dispatch(CENTRE, List.of(), null), DESK);
    await().atMost(LONG).until(() -> updatesOf(id, key).size() == 2);
    List<JsonNode> told = updatesOf(id, key);
    assertThat(told.getFirst().get("status").asString()).isEqualTo("investigating");
    assertThat(told.getLast().get("status").asString()).isEqualTo("action_scheduled");
    assertThat(told.getFirst().get("updated_datetime").asString()).matches(TIME);
    assertThat(updatesOf(id, keyOf(100))).isEmpty();
    JsonNode own = get("requests/" + id + ".json", 200).get(0);
    assertThat(own.get("agency_responsible").asString()).isNotEmpty();
  }

  private List<JsonNode> updatesOf(String id, String by) {
    List<JsonNode> found = new ArrayList<>();
    get("servicerequestupdates.json?api_key=" + by, 200)
        .forEach(one -> {
          if (one.get("service_request_id").asString().equals(id)) {
            found.add(one);
          }
        });
    return found;
  }

  @Test
  void takesAnUpdateOnceAndNothingThatOnlyStaffMayDo() {
    String id = filed();
    CaseFile file = move(fileOf(id), new Move.Decline("不属本县职责", "请向邻县反映"), DESK);
    assertThat(get("requests/" + id + ".json", 200).get(0).get("status").asString())
        .isEqualTo("closed");
    Map<String, String> update =
        new LinkedHashMap<>(
            Map.of(
                "api_key", key,
                "service_request_id", id,
                "update_id", "u1",
                "status", "REOPEN",
                "updated_datetime", "2026-03-02T10:00:00+08:00",
                "description", "It is in this county after all"));
    HttpResponse<String> taken = client.postForm(V2 + "servicerequestupdates.json", update);
    assertThat(taken.statusCode()).as(taken.body()).isEqualTo(200);
    HttpResponse<String> again = client.postForm(V2 + "servicerequestupdates.json", update);
    assertThat(again.statusCode()).isEqualTo(400);
    assertThat(again.body()).contains("already exists");
    assertThat(cases.listHistory(HUANGMEI, file.id()).getLast().move()).contains("review");
    update.put("update_id", "u2");
    update.put("status", "closed");
    assertThat(client.postForm(V2 + "servicerequestupdates.json", update).statusCode())
        .isEqualTo(400);
    update.put("status", "CLOSED");
    update.put("api_key", keyOf(100));
    assertThat(client.postForm(V2 + "servicerequestupdates.json", update).statusCode())
        .isEqualTo(404);
  }

  @Test
  void aMergedReportKeepsItsIdAndFollowsItsCaseFile() {
    String first = filed();
    String second = filed();
    CaseFile into = fileOf(first);
    move(fileOf(second), new Move.Merge(into.id(), "同一路灯"), DESK);
    JsonNode merged = get("requests/" + second + ".json", 200).get(0);
    assertThat(merged.get("service_request_id").asString()).isEqualTo(second);
    assertThat(merged.get("status_notes").asString()).contains(into.code());
    assertThat(merged.get("status").asString()).isEqualTo("open");
  }
}
