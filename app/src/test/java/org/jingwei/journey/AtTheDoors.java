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
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jingwei.casework.CaseFile;
import org.jingwei.casework.Received;
import org.jingwei.directory.Actor;
import org.jingwei.directory.Role;
import org.jingwei.directory.SignIns;
import org.jingwei.directory.SystemToken;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Sending to the doors of the API, and reading what they answer; nothing may be left behind. */
abstract class AtTheDoors extends CaseJourney {

  static final List<String> LANGUAGES = List.of("zh", "en");

  @LocalServerPort int port;
  @Autowired JdbcClient jdbc;
  @Autowired SignIns signIns;

  final HttpClient client = HttpClient.newHttpClient();
  int before;
  String @Nullable [] token;

  @BeforeEach
  void count() {
    before = rows("report.report") + rows("report.photo") + rows("casework.event");
  }

  void assertNothingKept() {
    assertThat(rows("report.report") + rows("report.photo") + rows("casework.event"))
        .isEqualTo(before);
  }

  int rows(String table) {
    return jdbc.sql("select count(*) from " + table).query(Integer.class).single();
  }

  HttpRequest moving(CaseFile file, String body, String language, String key) {
    return request("/cases/" + file.id() + "/moves", language)
        .headers(token())
        .header("Content-Type", "application/json")
        .header("If-Match", "\"" + file.version() + "\"")
        .header("Idempotency-Key", key)
        .POST(BodyPublishers.ofString(body))
        .build();
  }

  HttpResponse<String> moved(CaseFile file, String body, String language, String key)
      throws Exception {
    return client.send(moving(file, body, language, key), ofString());
  }

  HttpResponse<String> act(Received of, String act, String body, String language, String... headers)
      throws Exception {
    return send(
        "/follow/" + of.code() + "/" + act,
        "application/json",
        bytes(body),
        language,
        join(headers, "Report-Secret", of.secret()));
  }

  HttpResponse<String> get(String path, String... headers) throws Exception {
    HttpRequest.Builder request = request(path, "en");
    return client.send(
        (headers.length == 0 ? request : request.headers(headers)).build(), ofString());
  }

  HttpResponse<String> send(
      String path, String type, byte[] body, String language, String... headers) throws Exception {
    HttpRequest.Builder request = request(path, language).header("Content-Type", type);
    if (headers.length > 0) {
      request.headers(headers);
    }
    return client.send(request.POST(BodyPublishers.ofByteArray(body)).build(), ofString());
  }

  HttpRequest.Builder request(String path, String language) {
    return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/api/v1" + path))
        .header("Accept-Language", language);
  }

  static HttpResponse.BodyHandler<String> ofString() {
    return BodyHandlers.ofString();
  }

  /** One and the same throughout a test, for a key holds only for who used it. */
  String[] token() {
    if (token == null) {
      token = issue();
    }
    return token;
  }

  String[] issue() {
    String name = "t-" + UUID.randomUUID().toString().substring(0, 8);
    Set<Role> roles = Set.of(Role.DESK, Role.LEADER, Role.CONNECTED_SYSTEM);
    var token = new SystemToken(0, HUANGMEI, name, "LINE_12345", CENTRE, roles, null);
    String secret = signIns.issueToken(Actor.rule(HUANGMEI, "test"), token).orThrow();
    return new String[] {"Authorization", "Bearer " + secret};
  }

  static JsonNode problem(HttpResponse<String> answer, int status, String code) {
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
    assertThat(answer.headers().firstValue("Content-Type").orElse(""))
        .startsWith("application/problem+json");
    assertThat(answer.body()).doesNotContain("Exception", "org.jingwei");
    JsonNode problem = JsonMapper.shared().readTree(answer.body());
    if (code != null) {
      assertThat(problem.path("type").asString()).as(answer.body()).endsWith("/" + code);
    }
    assertThat(problem.path("title").asString()).isNotBlank();
    assertThat(problem.path("detail").asString()).isNotBlank();
    return problem;
  }

  /** The mistake names what is wrong, by which rule, and what to do, in the sender's language. */
  static void assertNames(JsonNode wrong, String code, String field, String language) {
    assertThat(wrong.path("code").asString()).as(wrong.toString()).isEqualTo(code);
    assertThat(wrong.path("field").asString(null)).as(wrong.toString()).isEqualTo(field);
    String letters = language.equals("zh") ? "[一-龥]{2}" : "[a-z]{2} [a-z]+";
    assertThat(wrong.path("rule").asString()).containsPattern(letters);
    assertThat(wrong.path("remedy").asString()).containsPattern(letters);
  }

  static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  static String key() {
    return UUID.randomUUID().toString();
  }

  static String[] join(String[] headers, String... more) {
    return Stream.concat(Stream.of(headers), Stream.of(more)).toArray(String[]::new);
  }
}
