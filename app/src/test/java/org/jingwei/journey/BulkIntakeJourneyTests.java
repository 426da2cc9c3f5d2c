// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jingwei.directory.Actor;
import org.jingwei.directory.SignIns;
import org.jingwei.directory.SystemToken;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What a hotline that sends its reports as a stream sees, over real HTTP. */
class BulkIntakeJourneyTests extends CaseJourney {

  private static final String PATH = "/api/v1/reports/bulk";

  @LocalServerPort int port;
  @Autowired SignIns signIns;
  @Autowired JdbcTemplate jdbc;
  @Autowired JsonMapper json;

  private final HttpClient client = HttpClient.newHttpClient();
  private final String run = UUID.randomUUID().toString();
  private String token;

  @BeforeEach
  void connect() {
    var hotline = SystemToken.reporting(HUANGMEI, "h" + run.substring(0, 12), "LINE_12345");
    token = signIns.issueToken(Actor.rule(HUANGMEI, "test"), hotline).orThrow();
  }

  private String line(int number) {
    return "{\"key\":\"%s-%d\",\"text\":\"第%d盏路灯坏了，晚上漆黑\",\"category\":\"lighting-out\",\"longitude\":%f,\"latitude\":30.069}\n"
        .formatted(run, number, number, 115.9 + number * 0.00004);
  }

  private HttpResponse<String> send(String lines, String... headers) throws Exception {
    var request =
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + PATH))
            .header("Content-Type", "application/x-ndjson")
            .header("Authorization", "Bearer " + token)
            .POST(BodyPublishers.ofString(lines));
    if (headers.length > 0) {
      request.headers(headers);
    }
    return client.send(request.build(), BodyHandlers.ofString());
  }

  private List<JsonNode> answers(HttpResponse<String> response) {
    assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
    return response.body().lines().map(json::readTree).toList();
  }

  private long stored() {
    Long count =
        jdbc.queryForObject(
            "select count(*) from report.report where body like '第%盏路灯坏了，晚上漆黑'", Long.class);
    return count == null ? 0 : count;
  }

  private static final Map<Integer, String> FAULTS =
      Map.of(
          10, "this is not JSON\n",
          200, "[1, 2]\n",
          499, "{\"key\":\"k\",\"text\":\"灯\",\"address\":\"沙岭\",\"colour\":\"red\"}\n",
          500, "{\"key\":\"far\",\"text\":\"灯\",\"longitude\":120,\"latitude\":35}\n",
          501, "{\"text\":\"没有键\",\"address\":\"沙岭社区\"}\n",
          700, "{\"key\":\"long\",\"text\":\"" + "长".repeat(30_000) + "\",\"address\":\"沙岭\"}\n",
          800, "{\"key\":\"c\",\"text\":\"灯\",\"address\":\"沙岭\",\"category\":\"no-such\"}\n",
          900, "{\"key\":\"d\",\"text\":\"灯\",\"longitude\":\"east\",\"latitude\":30}\n");

  private String thousandWithFaults() {
    var lines = new StringBuilder();
    for (int i = 1; i <= 1_000; i++) {
      lines.append(FAULTS.getOrDefault(i, line(i)));
    }
    return lines.toString();
  }

  @Test
  void aBadLineFailsAloneAmongAThousand() throws Exception {
    long before = stored();
    List<JsonNode> answers = answers(send(thousandWithFaults(), "Accept-Language", "en"));
    assertThat(answers).hasSize(1_000);
    assertThat(stored() - before).isEqualTo(1_000 - FAULTS.size());
    for (int i = 1; i <= 1_000; i++) {
      JsonNode answer = answers.get(i - 1);
      assertThat(answer.get("line").asInt()).isEqualTo(i);
      assertThat(answer.get("status").asInt() == 201).isEqualTo(!FAULTS.containsKey(i));
    }
    Map<Integer, String> codes = new HashMap<>();
    FAULTS.keySet().forEach(i -> codes.put(i, error(answers.get(i - 1)).get("code").asString()));
    assertThat(codes)
        .containsAllEntriesOf(
            Map.of(
                10, "line-unreadable",
                200, "line-unreadable",
                499, "line-field-unknown",
                500, "point-outside",
                501, "line-key-missing",
                700, "line-too-long",
                800, "category-unknown",
                900, "line-field-unfit"));
    JsonNode unknown = error(answers.get(498));
    assertThat(unknown.get("field").asString()).isEqualTo("colour");
    assertThat(unknown.get("rule").asString()).isEqualTo("There is no such field.");
    assertThat(unknown.get("remedy").asString()).isNotBlank();
  }

  private static JsonNode error(JsonNode answer) {
    return answer.get("errors").get(0);
  }

  @Test
  void answersWithWhatASingleReportIsAnsweredWith() throws Exception {
    JsonNode report = answers(send(line(1) + line(2))).get(1).get("report");
    assertThat(report.get("code").asString()).matches("[0-9]{6}-[0-9]{6}");
    assertThat(report.get("secret").asString()).isNotBlank();
    assertThat(report.get("again").asBoolean()).isFalse();
    assertThat(report.get("likelySame").asLong()).isPositive();
    assertThat(cases.find(HUANGMEI, report.get("caseId").asLong())).isPresent();
  }

  @Test
  void aStreamSentAgainChangesNothing() throws Exception {
    String lines = line(1) + "\n" + line(2) + line(1);
    List<JsonNode> first = answers(send(lines));
    long stored = stored();
    List<JsonNode> again = answers(send(lines));
    assertThat(stored()).isEqualTo(stored);
    assertThat(first.get(2).get("line").asInt()).as("blank lines count").isEqualTo(4);
    assertThat(first.get(2).get("report").get("code"))
        .isEqualTo(first.get(0).get("report").get("code"));
    for (int i = 0; i < 3; i++) {
      assertThat(again.get(i).get("status").asInt()).isEqualTo(200);
      assertThat(again.get(i).get("report").get("again").asBoolean()).isTrue();
      assertThat(again.get(i).get("report").get("secret"))
          .isEqualTo(first.get(i).get("report").get("secret"));
    }
  }

  @Test
  void refusesAKeyThatStoodForAnotherReport() throws Exception {
    List<JsonNode> answers = answers(send(line(1) + line(1).replace("漆黑", "很黑")));
    assertThat(answers.get(1).get("status").asInt()).isEqualTo(422);
    assertThat(error(answers.get(1)).get("field").asString()).isEqualTo("key");
  }

  @Test
  void answersALineWhileTheStreamIsStillOpen() throws Exception {
    try (var stream = new RawStream(port, PATH, token)) {
      stream.send(line(1));
      assertThat(json.readTree(stream.answer()).get("status").asInt()).isEqualTo(201);
      stream.send(line(2) + line(3).substring(0, 20));
      assertThat(json.readTree(stream.answer()).get("line").asInt()).isEqualTo(2);
      stream.send(line(3).substring(20));
      assertThat(json.readTree(stream.answer()).get("line").asInt()).isEqualTo(3);
    }
  }

  @Test
  void losesNothingThatItAnsweredWhenTheSenderIsKilled() throws Exception {
    long before = stored();
    Map<Integer, String> told = new HashMap<>();
    try (var stream = new RawStream(port, PATH, token)) {
      for (int i = 1; i <= 600; i++) {
        stream.send(line(i));
      }
      stream.send(line(601).substring(0, 30));
      for (int i = 0; i < 300; i++) {
        JsonNode answer = json.readTree(stream.answer());
        told.put(answer.get("line").asInt(), answer.get("report").get("code").asString());
      }
      stream.kill();
    }
    var all = new StringBuilder();
    for (int i = 1; i <= 1_000; i++) {
      all.append(line(i));
    }
    List<JsonNode> answers = answers(send(all.toString()));
    List<String> codes = new ArrayList<>();
    answers.forEach(a -> codes.add(a.get("report").get("code").asString()));
    told.forEach((line, code) -> assertThat(codes.get(line - 1)).isEqualTo(code));
    assertThat(codes).doesNotHaveDuplicates();
    assertThat(stored() - before).isEqualTo(1_000);
  }

  @Test
  void letsNobodyInWithoutTheRight() throws Exception {
    String mine = token;
    token = "jw_unknown";
    assertThat(send(line(1)).statusCode()).isEqualTo(401);
    token = mine;
  }

  @Test
  void isToldOfInTheOpenApiDocument() throws Exception {
    var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/v3/api-docs"));
    JsonNode document = json.readTree(client.send(request.build(), BodyHandlers.ofString()).body());
    JsonNode post = document.get("paths").get(PATH).get("post");
    assertThat(post.get("requestBody").get("content").has("application/x-ndjson")).isTrue();
    assertThat(post.get("responses").get("200").get("content").has("application/x-ndjson"))
        .isTrue();
  }
}
