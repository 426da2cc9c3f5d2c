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
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.jingwei.casework.CaseFile;
import org.jingwei.casework.CaseState;
import org.jingwei.casework.Move;
import org.jingwei.casework.Received;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A reporter's own program: photos, report, state, and the moves that are the reporter's. */
class FollowApiJourneyTests extends CaseJourney {

  @LocalServerPort int port;
  @Autowired JdbcTemplate jdbc;

  private final HttpClient client = HttpClient.newHttpClient();

  private HttpRequest.Builder to(String path) {
    return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/api/v1" + path))
        .header("Accept-Language", "zh");
  }

  private HttpResponse<String> follow(Received of) throws Exception {
    return client.send(
        to("/follow/" + of.code()).header("Report-Secret", of.secret()).build(),
        BodyHandlers.ofString());
  }

  private HttpResponse<String> act(
      Received of, String name, String body, String version, String key) throws Exception {
    return client.send(
        to("/follow/" + of.code() + "/" + name)
            .header("Report-Secret", of.secret())
            .header("Content-Type", "application/json")
            .header("If-Match", version)
            .header("Idempotency-Key", key)
            .POST(BodyPublishers.ofString(body))
            .build(),
        BodyHandlers.ofString());
  }

  private HttpResponse<String> upload(byte[] bytes, String type) throws Exception {
    return client.send(
        to("/photos").header("Content-Type", type).POST(BodyPublishers.ofByteArray(bytes)).build(),
        BodyHandlers.ofString());
  }

  private HttpResponse<String> tell(String body, String key) throws Exception {
    return client.send(
        to("/reports")
            .header("Content-Type", "application/json")
            .header("Idempotency-Key", key)
            .POST(BodyPublishers.ofString(body))
            .build(),
        BodyHandlers.ofString());
  }

  private static JsonNode json(HttpResponse<String> answer) {
    return JsonMapper.shared().readTree(answer.body());
  }

  private CaseFile checked(Received received) {
    CaseFile file = cases.find(HUANGMEI, received.caseId()).orElseThrow();
    file = move(file, new Move.Accept(null), DESK);
    file = move(file, new Move.Dispatch(CENTRE, List.of(), null), DESK);
    file = move(file, new Move.Acknowledge(), CLERK);
    file = move(file, new Move.Resolve("换了灯泡", List.of()), CLERK);
    return move(file, new Move.Confirm(null), CHECKER);
  }

  @Test
  void tellsStateDeadlineAndHistoryInResidentsWords() throws Exception {
    Received received = report();
    var answer = follow(received);
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    assertThat(answer.headers().firstValue("ETag")).hasValue("\"1\"");
    JsonNode told = json(answer);
    assertThat(told.path("state").asString()).isEqualTo("REPORTED");
    assertThat(told.path("says").asString()).isEqualTo("已收到，正在审看");
    assertThat(told.at("/deadline/stage").asString()).isEqualTo("accept");
    assertThat(told.at("/deadline/how").isEmpty()).isFalse();
    assertThat(told.at("/history/0/kind").asString()).isEqualTo("RECEIVED");
    assertThat(told.path("mayDo").toString()).isEqualTo("[\"URGE\"]");
  }

  @Test
  void doesNotKnowAWrongSecret() throws Exception {
    Received received = report();
    var answer =
        client.send(
            to("/follow/" + received.code()).header("Report-Secret", "1").build(),
            BodyHandlers.ofString());
    assertThat(answer.statusCode()).isEqualTo(404);
    assertThat(json(answer).path("type").asString()).contains("follow-unknown");
  }

  @Test
  void ratesOnceHoweverOftenItIsSent() throws Exception {
    Received received = report();
    String version = "\"" + checked(received).version() + "\"";
    String key = UUID.randomUUID().toString();
    String body = "{\"resolved\":true,\"rating\":4}";
    var first = act(received, "rate", body, version, key);
    assertThat(first.statusCode()).as(first.body()).isEqualTo(200);
    assertThat(json(first).path("state").asString()).isEqualTo("CLOSED");
    var again = act(received, "rate", body, version, key);
    assertThat(again.statusCode()).as(again.body()).isEqualTo(200);
    assertThat(json(again).path("rating").asInt()).isEqualTo(4);
  }

  @Test
  void letsWhoeverLeftNoNumberRateTheClosedMatter() throws Exception {
    var told =
        json(
            tell(
                "{\"text\":\"路灯坏了\",\"address\":\"沙岭社区\",\"category\":\"lighting-out\"}",
                UUID.randomUUID().toString()));
    var received =
        new Received(
            told.path("reportId").asLong(),
            told.path("code").asString(),
            told.path("secret").asString(),
            told.path("caseId").asLong(),
            false,
            null,
            "",
            null);
    CaseFile closed = checked(received);
    assertThat(closed.state()).isEqualTo(CaseState.CLOSED);
    assertThat(json(follow(received)).path("mayDo").toString()).contains("RATE", "REOPEN");
    var rated = act(received, "rate", "{\"rating\":2}", "" + closed.version(), "b");
    assertThat(json(rated).path("rating").asInt()).as(rated.body()).isEqualTo(2);
    var reopened = act(received, "reopen", "{\"reason\":\"又灭了\"}", "" + closed.version(), "c");
    assertThat(json(reopened).path("state").asString()).isEqualTo("ACCEPTED");
  }

  @Test
  void refusesAMoveOnAnOlderVersionWithTheStateAsItIs() throws Exception {
    Received received = report();
    checked(received);
    var late = act(received, "urge", "{\"reason\":\"快\"}", "1", UUID.randomUUID().toString());
    assertThat(late.statusCode()).isEqualTo(409);
    assertThat(late.body()).contains("version-old", "已核查");
  }

  @Test
  void refusesWhatTheRulesDoNotAllowNow() throws Exception {
    Received received = report();
    var early = act(received, "reopen", "{\"reason\":\"快\"}", "1", UUID.randomUUID().toString());
    assertThat(early.statusCode()).isEqualTo(409);
    var empty = act(received, "urge", "{}", "1", UUID.randomUUID().toString());
    assertThat(empty.statusCode()).isEqualTo(422);
    assertThat(empty.body()).contains("reason-missing");
  }

  @Test
  void takesAPhotoAndShowsItToTheReporter() throws Exception {
    var uploaded = upload(Pictures.png(40, 30), "image/png");
    assertThat(uploaded.statusCode()).as(uploaded.body()).isEqualTo(201);
    String id = json(uploaded).path("id").asString();
    String body = "{\"text\":\"路灯坏了\",\"address\":\"沙岭社区\",\"photos\":[\"" + id + "\"]}";
    String key = UUID.randomUUID().toString();
    var told = tell(body, key);
    assertThat(told.statusCode()).as(told.body()).isEqualTo(201);
    assertThat(tell(body, key).statusCode()).isEqualTo(200);
    String code = json(told).path("code").asString();
    long photo = Long.parseLong(id.substring(0, id.indexOf('-')));
    var shown =
        client.send(
            to("/follow/" + code + "/photos/" + photo)
                .header("Report-Secret", json(told).path("secret").asString())
                .build(),
            BodyHandlers.ofByteArray());
    assertThat(shown.statusCode()).isEqualTo(200);
    assertThat(shown.body()).startsWith(0xff, 0xd8);
  }

  @Test
  void hasTheNightlyJobThatDropsWhatNobodyNamed() {
    assertThat(
            jdbc.queryForObject(
                "select count(*) from scheduler.scheduled_tasks where task_name = ?",
                Integer.class,
                "report-drop-stray-photos"))
        .isEqualTo(1);
  }

  @Test
  void refusesAPhotoThatIsNone() throws Exception {
    var answer = upload("<svg/>".getBytes(StandardCharsets.UTF_8), "image/svg+xml");
    assertThat(answer.statusCode()).isEqualTo(422);
    assertThat(answer.body()).contains("not-a-photo");
  }

  @Test
  void refusesAPhotoIdThatNobodyWasGiven() throws Exception {
    var answer =
        tell(
            "{\"text\":\"灯\",\"address\":\"沙岭社区\",\"photos\":[\"1-000000000\"]}",
            UUID.randomUUID().toString());
    assertThat(answer.statusCode()).isEqualTo(422);
    assertThat(answer.body()).contains("photo-unknown");
  }
}
