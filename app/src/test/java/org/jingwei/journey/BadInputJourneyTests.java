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
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jingwei.directory.Actor;
import org.jingwei.directory.Role;
import org.jingwei.directory.SignIns;
import org.jingwei.directory.SystemToken;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Everything that programs send wrongly: a problem with field, rule and remedy, and nothing kept.
 */
class BadInputJourneyTests extends CaseJourney {

  private static final String LAMP = "{\"text\":\"路灯坏了\",\"address\":\"沙岭社区\"%s}";
  private static final int SEED = 20261125;

  @LocalServerPort int port;
  @Autowired JdbcClient jdbc;
  @Autowired SignIns signIns;

  private final HttpClient client = HttpClient.newHttpClient();
  private int before;

  @BeforeEach
  void count() {
    before = reportsKept();
  }

  static Stream<Arguments> wrongReports() {
    return Stream.of(
        wrong(422, "category-unknown", "category", with("\"category\":\"ghosts\"")),
        wrong(422, "point-outside", "point", with("\"longitude\":120.1,\"latitude\":35.2")),
        wrong(422, "impossible-coordinate", "longitude", with("\"longitude\":200,\"latitude\":30")),
        wrong(
            422, "impossible-coordinate", "latitude", with("\"longitude\":115,\"latitude\":1e308")),
        wrong(400, "body-unreadable", null, with("\"longitude\":NaN,\"latitude\":30")),
        wrong(400, "field-unreadable", "longitude", with("\"longitude\":\"east\",\"latitude\":30")),
        wrong(
            422,
            "datum-unknown",
            "datum",
            with("\"longitude\":115,\"latitude\":30,\"datum\":\"X\"")),
        wrong(422, "text-missing", "text", "{\"address\":\"沙岭社区\"}"),
        wrong(422, "place-missing", "place", "{\"text\":\"路灯坏了\"}"),
        wrong(
            422,
            "text-too-long",
            "text",
            "{\"address\":\"x\",\"text\":\"" + "灯".repeat(4_001) + "\"}"),
        wrong(422, "control-characters", "text", with("\"text\":\"a\\u0000b\"")),
        wrong(422, "control-characters", "text", with("\"text\":\"a\\u001bb\"")),
        wrong(422, "control-characters", "text", with("\"text\":\"a\\ud800b\"")),
        wrong(422, "control-characters", "name", with("\"name\":\"张\\u0000三\"")),
        wrong(422, "control-characters", "address", with("\"address\":\"沙岭\\u202e\"")),
        wrong(422, "control-characters", "source_ref", with("\"sourceRef\":\"\\u0001\"")),
        wrong(
            422, "time-in-future", "happened_at", with("\"happenedAt\":\"2126-01-01T00:00:00Z\"")),
        wrong(400, "field-unreadable", "happenedAt", with("\"happenedAt\":\"yesterday\"")),
        wrong(
            422,
            "field-unknown",
            "fields.colour",
            with("\"category\":\"lighting-out\",\"fields\":{\"colour\":\"red\"}")),
        wrong(400, "body-unreadable", null, "{\"text\":"),
        wrong(400, "body-unreadable", null, ""),
        wrong(400, "body-unreadable", null, "路灯坏了"),
        wrong(400, "body-unreadable", null, "[".repeat(5_000)),
        wrong(400, "body-unreadable", null, with("\"longitude\":" + "9".repeat(5_000))));
  }

  private static Arguments wrong(int status, String code, String field, String body) {
    return Arguments.of(status, code, field, body);
  }

  /** The lamp's report with one more member; a member given twice counts as the last. */
  private static String with(String member) {
    return LAMP.formatted("," + member);
  }

  @ParameterizedTest
  @MethodSource("wrongReports")
  void areRefusedByNameInBothLanguagesAndNotKept(int status, String code, String field, String body)
      throws Exception {
    for (String language : List.of("zh", "en")) {
      HttpResponse<String> answer =
          post("/api/v1/reports", body, "Idempotency-Key", key(), "Accept-Language", language);
      JsonNode problem = problem(answer, status);
      assertThat(problem.path("type").asString()).as(answer.body()).endsWith("/" + code);
      assertThat(problem.path("title").asString()).isNotBlank();
      assertThat(problem.path("detail").asString()).isNotBlank();
      assertThat(problem.path("title").asString())
          .containsPattern(language.equals("zh") ? "[一-龥]{2}" : "[a-z]{3} [a-z]+");
      if (field != null) {
        JsonNode wrong = problem.path("errors").path(0);
        assertThat(wrong.path("field").asString()).isEqualTo(field);
        assertThat(wrong.path("rule").asString()).isNotBlank();
        assertThat(wrong.path("remedy").asString()).isNotBlank();
      }
    }
    assertThat(reportsKept()).isEqualTo(before);
  }

  @Test
  void areRefusedWhenTheyAreTooLargeOrOfAnotherKind() throws Exception {
    String large = "{\"address\":\"x\",\"text\":\"" + "a".repeat(5 << 20) + "\"}";
    problem(post("/api/v1/reports", large, "Idempotency-Key", key()), 413);
    problem(post("/api/v1/reports", with("\"name\":\"\""), "Idempotency-Key", " "), 422);
    problem(post("/api/v1/reports", with("\"name\":\"\"")), 400);
    HttpRequest text =
        HttpRequest.newBuilder(address("/api/v1/reports"))
            .header("Content-Type", "text/plain")
            .header("Idempotency-Key", key())
            .POST(BodyPublishers.ofString(with("\"name\":\"\"")))
            .build();
    problem(client.send(text, BodyHandlers.ofString()), 415);
    assertThat(reportsKept()).isEqualTo(before);
  }

  @Test
  void areRefusedAsMoves() throws Exception {
    var file = reported();
    String path = "/api/v1/cases/" + file.id() + "/moves";
    String[] desk = {"Authorization", deskToken(), "If-Match", "\"" + file.version() + "\""};
    for (String body :
        List.of(
            "{}",
            "[]",
            "7",
            "null",
            "{\"move\":\"explode\"}",
            "{\"move\":7}",
            "{\"move\":\"escalate\",\"stage\":\"accept\",\"level\":3}",
            "{\"move\":\"reckon-again\"}",
            "{\"move\":\"dispatch\",\"unit\":{}}",
            "{\"move\":\"decline\"}",
            "{\"move\":\"decline\",\"reason\":\"a\\u0000\",\"route\":\"b\"}",
            "{\"move\":\"decline\",\"reason\":null,\"route\":null}",
            "{\"move\":\"merge\",\"into\":99}",
            "{\"move\":\"amend\",\"category\":\"ghosts\"}",
            "{\"move\":\"dispatch\",\"unit\":\"nobody\"}",
            "{\"move\":\"callback\",\"report\":1e300,\"heard\":\"MAYBE\"}",
            "{\"move\":\"suspend\",\"cause\":\"x\",\"until\":\"+1000000000-01-01T00:00:00Z\"}")) {
      HttpResponse<String> answer = post(path, body, join(desk, "Idempotency-Key", key()));
      assertThat(answer.statusCode()).as(body + " " + answer.body()).isBetween(400, 499);
      problem(answer, answer.statusCode());
    }
    String[] token = {"Authorization", deskToken(), "Idempotency-Key", key()};
    String accept = "{\"move\":\"accept\"}";
    problem(post(path, accept, token), 400);
    problem(post(path, accept, join(token, "If-Match", "\"soon\"")), 422);
    problem(post(path, accept, join(token, "If-Match", "\"99\"")), 409);
    problem(post(path, accept, desk), 400);
    assertThat(cases.find(HUANGMEI, file.id()).orElseThrow().version()).isEqualTo(file.version());
  }

  /** Whatever stands in whichever member, it is our caller's mistake or it is taken. */
  @Test
  void neverMakesTheProgramFail() throws Exception {
    var random = new Random(SEED);
    List<String> members =
        List.of(
            "text",
            "category",
            "longitude",
            "latitude",
            "datum",
            "address",
            "name",
            "phone",
            "fields",
            "happenedAt",
            "language",
            "confidential",
            "sourceRef",
            "division",
            "photos",
            "key",
            "unheardOf");
    for (int i = 0; i < 400; i++) {
      var body = new StringBuilder("{\"text\":\"路灯坏了\",\"address\":\"沙岭社区\"");
      for (int n = random.nextInt(3); n >= 0; n--) {
        body.append(",\"").append(members.get(random.nextInt(members.size()))).append("\":");
        body.append(odd(random));
      }
      String sent = body.append('}').toString();
      HttpResponse<String> answer = post("/api/v1/reports", sent, "Idempotency-Key", key());
      assertThat(answer.statusCode()).as(SEED + "/" + i + " " + sent).isLessThan(500);
    }
  }

  private static String odd(Random random) {
    List<String> odd =
        new ArrayList<>(
            List.of(
                "null",
                "true",
                "0",
                "-1",
                "1e308",
                "-1e-308",
                "9223372036854775808",
                "\"\"",
                "[]",
                "{}",
                "[null]",
                "{\"\":\"\"}",
                "{\"a\":null}",
                "{\"a\":{\"b\":1}}",
                "115.937",
                "30.069",
                "\"lighting-out\"",
                "\"421127100001\"",
                "\"0001-01-01T00:00:00Z\"",
                "\"-999999999-01-01T00:00:00Z\"",
                "\"1e400\"",
                "\"\\u0000\"",
                "\"\\ud83d\"",
                "\"\\ufffe\"",
                "\"%s{0}'\"",
                "\"'; drop table report.report; --\"",
                "[\"1\",\"2\"]",
                "[1,1,1,1,1,1,1,1]",
                "{\"pole_number\":\"\\u0000\"}",
                "{\"\\u0000\":\"x\"}"));
    odd.add("\"" + "灯".repeat(random.nextInt(5_000)) + "\"");
    odd.add(
        "\"" + Character.toString(random.nextInt(0x20, 0xD800)).replaceAll("[\"\\\\]", "x") + "\"");
    odd.add(Long.toString(random.nextLong()));
    return odd.get(random.nextInt(odd.size()));
  }

  private String deskToken() {
    String name = "desk-" + UUID.randomUUID().toString().substring(0, 8);
    var token = new SystemToken(0, HUANGMEI, name, "phone", CENTRE, Set.of(Role.DESK), null);
    return "Bearer " + signIns.issueToken(Actor.rule(HUANGMEI, "test"), token).orThrow();
  }

  private static JsonNode problem(HttpResponse<String> answer, int status) {
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
    assertThat(answer.headers().firstValue("Content-Type").orElse(""))
        .startsWith("application/problem+json");
    assertThat(answer.body()).doesNotContain("Exception", "org.jingwei");
    return JsonMapper.shared().readTree(answer.body());
  }

  private HttpResponse<String> post(String path, String body, String... headers) throws Exception {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(address(path))
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.ofString(body, StandardCharsets.UTF_8));
    if (headers.length > 0) {
      request.headers(headers);
    }
    return client.send(request.build(), BodyHandlers.ofString());
  }

  private URI address(String path) {
    return URI.create("http://127.0.0.1:" + port + path);
  }

  private static String key() {
    return UUID.randomUUID().toString();
  }

  private static String[] join(String[] headers, String... more) {
    return Stream.concat(Stream.of(headers), Stream.of(more)).toArray(String[]::new);
  }

  private int reportsKept() {
    return jdbc.sql("select count(*) from report.report").query(Integer.class).single();
  }
}
