// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import org.jingwei.casework.CaseFile;
import org.jingwei.casework.Received;
import org.jingwei.directory.Actor;
import org.jingwei.directory.Role;
import org.jingwei.directory.SignIns;
import org.jingwei.directory.SystemToken;
import org.jspecify.annotations.Nullable;
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

/** What is sent wrongly to each of the other doors: streams, photos, a reporter's acts, moves. */
class BadInputAtEachDoorJourneyTests extends CaseJourney {

  private static final List<String> LANGUAGES = List.of("zh", "en");

  @LocalServerPort int port;
  @Autowired JdbcClient jdbc;
  @Autowired SignIns signIns;

  private final HttpClient client = HttpClient.newHttpClient();
  private int before;
  private String @Nullable [] token;

  @BeforeEach
  void count() {
    before = rows("report.report") + rows("report.photo") + rows("casework.event");
  }

  private void assertNothingKept() {
    assertThat(rows("report.report") + rows("report.photo") + rows("casework.event"))
        .isEqualTo(before);
  }

  private int rows(String table) {
    return jdbc.sql("select count(*) from " + table).query(Integer.class).single();
  }

  // Streams

  static Stream<Arguments> wrongLines() {
    String big = "长".repeat(1_700_000);
    return Stream.of(
        line("line-unreadable", null, "nonsense"),
        line("line-unreadable", null, "[]"),
        line("line-unreadable", null, "7"),
        line("line-unreadable", null, "null"),
        line("line-unreadable", null, "{\"text\":"),
        line("line-unreadable", null, "{\"fields\":{\"a\":"),
        line("line-unreadable", null, "[".repeat(5_000)),
        line("line-field-unfit", "fields", "{\"fields\":" + "[".repeat(5_000)),
        line("line-unreadable", null, lamp(",\"longitude\":NaN")),
        line("line-unreadable", null, lamp(",\"longitude\":" + "9".repeat(5_000))),
        line("line-unreadable", null, lamp("") + "{}"),
        line("line-too-long", null, lamp(",\"name\":\"" + big + "\"")),
        line("line-key-missing", "key", "{\"text\":\"灯\",\"address\":\"沙岭\"}"),
        line("line-field-unknown", "colour", lamp(",\"colour\":\"red\"")),
        line("line-field-unfit", "longitude", lamp(",\"longitude\":\"east\"")),
        line("line-field-unfit", "happenedAt", lamp(",\"happenedAt\":\"soon\"")),
        line("line-field-unfit", "fields", lamp(",\"fields\":[1]")),
        line("category-unknown", "category", lamp(",\"category\":\"ghosts\"")),
        line("point-outside", "point", lamp(",\"longitude\":120,\"latitude\":35")),
        line("impossible-coordinate", "longitude", lamp(",\"longitude\":181,\"latitude\":30")),
        line("impossible-coordinate", "latitude", lamp(",\"longitude\":115,\"latitude\":1e308")),
        line("control-characters", "text", lamp(",\"text\":\"a\\u0000b\"")),
        line("control-characters", "text", lamp(",\"text\":\"a\\u202eb\"")),
        line("control-characters", "name", lamp(",\"name\":\"\\ud83d\"")),
        line("text-too-long", "text", lamp(",\"text\":\"" + "灯".repeat(4_001) + "\"")),
        line("time-in-future", "happened_at", lamp(",\"happenedAt\":\"2126-01-01T00:00:00Z\"")));
  }

  private static Arguments line(String code, String field, String line) {
    return Arguments.of(code, field, line);
  }

  private static String lamp(String more) {
    return "{\"key\":\"bad\",\"text\":\"路灯坏了\",\"address\":\"沙岭社区\"" + more + "}";
  }

  @ParameterizedTest
  @MethodSource("wrongLines")
  void aLineIsRefusedByNameInBothLanguages(String code, String field, String line)
      throws Exception {
    for (String language : LANGUAGES) {
      HttpResponse<String> answer =
          send("/reports/bulk", "application/x-ndjson", bytes(line + "\n"), language, token());
      assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
      JsonNode told = JsonMapper.shared().readTree(answer.body());
      assertThat(told.path("status").asInt()).isBetween(400, 499);
      assertNames(told.path("errors").path(0), code, field, language);
    }
    assertNothingKept();
  }

  @Test
  void aStreamOfAnotherKindOrOfNothingIsAnswered() throws Exception {
    problem(send("/reports/bulk", "text/csv", bytes("a,b"), "en", token()), 415, "format-unknown");
    var empty = send("/reports/bulk", "application/x-ndjson", new byte[0], "en", token());
    assertThat(empty.statusCode()).isEqualTo(200);
    assertThat(empty.body()).isEmpty();
  }

  // Photos

  static Stream<Arguments> wrongPhotos() throws Exception {
    byte[] jpeg = Pictures.jpeg(200, 150);
    return Stream.of(
        Arguments.of("not-a-photo", bytes("<svg xmlns=\"http://www.w3.org/2000/svg\"/>")),
        Arguments.of("not-a-photo", bytes("%PDF-1.7")),
        Arguments.of("not-a-photo", bytes("<?php echo 1;")),
        Arguments.of("not-a-photo", new byte[] {'G', 'I', 'F', '8', '9', 'a'}),
        Arguments.of("not-a-photo", new byte[100_000]),
        Arguments.of("not-a-photo", Arrays.copyOf(jpeg, 20)),
        Arguments.of("photo-cut-off", Arrays.copyOf(jpeg, jpeg.length / 2)),
        Arguments.of("photo-cut-off", Arrays.copyOf(jpeg, jpeg.length - 1)),
        Arguments.of("not-a-photo", Arrays.copyOf(Pictures.png(200, 150), 60)),
        Arguments.of("photo-too-many-pixels", blankPng(50_000, 50_000)),
        Arguments.of("photo-too-many-pixels", blankPng(Integer.MAX_VALUE, Integer.MAX_VALUE)),
        Arguments.of("photo-too-large", new byte[13 << 20]));
  }

  /** A few kilobytes that claim to be as many white pixels. */
  private static byte[] blankPng(int width, int height) throws Exception {
    var head = new ByteArrayOutputStream();
    var fields = new DataOutputStream(head);
    fields.writeInt(width);
    fields.writeInt(height);
    fields.write(new byte[] {1, 0, 0, 0, 0});
    var pixels = new ByteArrayOutputStream();
    try (var zip = new DeflaterOutputStream(pixels, new Deflater(Deflater.BEST_COMPRESSION))) {
      zip.write(new byte[1 << 20]);
    }
    var png = new ByteArrayOutputStream();
    png.write(new byte[] {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10});
    chunk(png, "IHDR", head.toByteArray());
    chunk(png, "IDAT", pixels.toByteArray());
    chunk(png, "IEND", new byte[0]);
    return png.toByteArray();
  }

  private static void chunk(ByteArrayOutputStream png, String name, byte[] content)
      throws Exception {
    var crc = new CRC32();
    crc.update(bytes(name));
    crc.update(content);
    var out = new DataOutputStream(png);
    out.writeInt(content.length);
    out.write(bytes(name));
    out.write(content);
    out.writeInt((int) crc.getValue());
  }

  @ParameterizedTest
  @MethodSource("wrongPhotos")
  void aPhotoThatIsNoneIsRefusedByName(String code, byte[] upload) throws Exception {
    for (String language : LANGUAGES) {
      var answer = send("/photos", "image/jpeg", upload, language);
      int status = code.equals("photo-too-large") ? 413 : 422;
      assertNames(problem(answer, status, code).path("errors").path(0), code, "photo", language);
    }
    assertNothingKept();
  }

  @Test
  void nothingButPixelsOfAFileThatIsTwoThingsIsKept() throws Exception {
    byte[] jpeg = Pictures.jpeg(200, 150);
    byte[] both = Arrays.copyOf(jpeg, jpeg.length + 40);
    System.arraycopy(bytes("<script>alert(1)</script>"), 0, both, jpeg.length, 25);
    assertThat(send("/photos", "image/jpeg", both, "en").statusCode()).isEqualTo(201);
    byte[] kept =
        jdbc.sql("select content from report.photo order by id desc limit 1")
            .query(byte[].class)
            .single();
    assertThat(new String(kept, StandardCharsets.ISO_8859_1)).doesNotContain("script");
  }

  @Test
  void aPhotoOfAnotherKindOrOfNothingIsAnswered() throws Exception {
    problem(send("/photos", "text/plain", bytes("x"), "en"), 415, "format-unknown");
    problem(send("/photos", "image/png", new byte[0], "en"), 422, "not-a-photo");
    String form = "multipart/form-data; boundary=b";
    problem(send("/photos", form, bytes("--b--\r\n"), "en"), 400, null);
    problem(send("/photos", form, bytes("no form"), "en"), 400, null);
  }

  // A reporter's acts

  static Stream<Arguments> wrongActs() {
    return Stream.of(
        act("urge", 400, "body-unreadable", null, ""),
        act("urge", 400, "body-unreadable", null, "{\"reason\":"),
        act("urge", 400, "body-unreadable", null, "[".repeat(5_000)),
        act("urge", 400, "field-unreadable", "reason", "{\"reason\":{\"a\":[1]}}"),
        act("urge", 422, "reason-missing", "reason", "{}"),
        act("urge", 422, "reason-missing", "reason", "{\"reason\":\"  \"}"),
        act("urge", 422, "text-too-long", "reason", "{\"reason\":\"" + "急".repeat(2_001) + "\"}"),
        act("urge", 422, "control-characters", "reason", "{\"reason\":\"\\u0000\"}"),
        act("urge", 422, "control-characters", "reason", "{\"reason\":\"a\\u202eb\"}"),
        act("reopen", 422, "control-characters", "reason", "{\"reason\":\"a\\u2066b\"}"),
        act("rate", 422, "rating-missing", "rating", "{}"),
        act("rate", 422, "rating-unfit", "rating", "{\"rating\":6}"),
        act("rate", 422, "rating-unfit", "rating", "{\"rating\":-1}"),
        act("rate", 400, "field-unreadable", "rating", "{\"rating\":9999999999}"),
        act("rate", 400, "field-unreadable", "rating", "{\"rating\":\"good\"}"),
        act("rate", 400, "field-unreadable", "resolved", "{\"resolved\":\"perhaps\"}"),
        act(
            "rate",
            422,
            "control-characters",
            "comment",
            "{\"rating\":5,\"comment\":\"\\u001b\"}"));
  }

  private static Arguments act(String act, int status, String code, String field, String body) {
    return Arguments.of(act, status, code, field, body);
  }

  @ParameterizedTest
  @MethodSource("wrongActs")
  void aReportersActIsRefusedByName(String act, int status, String code, String field, String body)
      throws Exception {
    Received received = report();
    count();
    for (String language : LANGUAGES) {
      var answer = act(received, act, body, language, "If-Match", "1", "Idempotency-Key", key());
      JsonNode problem = problem(answer, status, code);
      if (field != null) {
        assertNames(problem.path("errors").path(0), code, field, language);
      }
    }
    assertNothingKept();
  }

  @Test
  void aReportersActIsRefusedWithoutWhatGoesWithIt() throws Exception {
    Received received = report();
    String hurry = "{\"reason\":\"快一点\"}";
    String[] version = {"If-Match", "1"};
    String[] key = {"Idempotency-Key", key()};
    problem(act(received, "urge", hurry, "en", version), 400, "parameter-missing");
    problem(act(received, "urge", hurry, "en", key), 400, "parameter-missing");
    problem(
        act(received, "urge", hurry, "en", join(key, "If-Match", "soon")), 422, "version-unfit");
    problem(
        act(received, "urge", hurry, "en", join(version, "Idempotency-Key", "k".repeat(201))),
        422,
        "key-unfit");
    problem(
        act(received, "urge", hurry, "en", join(version, "Idempotency-Key", " ")),
        422,
        "key-unfit");
    problem(act(received, "fly", hurry, "en", join(version, key)), 404, null);
    String path = "/follow/" + received.code();
    problem(get(path), 400, "parameter-missing");
    problem(get(path, "Report-Secret", "x".repeat(5_000)), 404, "follow-unknown");
    // The server itself turns such an address away before the program sees it.
    var turnedAway = get("/follow/%00", "Report-Secret", "1");
    assertThat(turnedAway.statusCode()).isEqualTo(400);
    assertThat(turnedAway.body()).doesNotContain("Exception", "jingwei", "Tomcat/");
    problem(get("/follow/" + "9".repeat(2_000), "Report-Secret", "1"), 404, "follow-unknown");
    problem(
        get(path + "/photos/99999999999999999999", "Report-Secret", received.secret()),
        400,
        "parameter-unreadable");
  }

  @Test
  void anActUnderAUsedKeyCountsOnceAndForAnotherActNot() throws Exception {
    Received received = report();
    String[] sent = {"If-Match", "1", "Idempotency-Key", key()};
    assertThat(act(received, "urge", "{\"reason\":\"快\"}", "en", sent).statusCode()).isEqualTo(200);
    count();
    assertThat(act(received, "urge", "{\"reason\":\"快\"}", "en", sent).statusCode()).isEqualTo(200);
    problem(act(received, "urge", "{\"reason\":\"慢\"}", "en", sent), 422, "key-reused");
    assertNothingKept();
  }

  // Moves

  static Stream<Arguments> wrongMoves() {
    return Stream.of(
        move(400, "body-unreadable", null, ""),
        move(400, "body-unreadable", null, "{\"move\":\"accept\""),
        move(400, "body-unreadable", null, "[".repeat(5_000)),
        move(400, "body-unreadable", null, "{\"move\":" + "9".repeat(5_000) + "}"),
        move(422, "move-unknown", "move", "{\"move\":null}"),
        move(422, "move-unknown", "move", "{\"move\":{\"move\":\"accept\"}}"),
        move(422, "move-field-unknown", "colour", "{\"move\":\"accept\",\"colour\":\"red\"}"),
        move(422, "move-field-unfit", "note", "{\"move\":\"accept\",\"note\":{\"a\":{}}}"),
        move(422, "move-field-unfit", "coHandlers", dispatch(",\"coHandlers\":7")),
        move(422, "move-field-unfit", "coHandlers", dispatch(",\"coHandlers\":[{}]")),
        move(422, "move-field-unfit", "urgency", "{\"move\":\"amend\",\"urgency\":\"VERY\"}"),
        move(422, "move-field-unfit", "into", "{\"move\":\"merge\",\"into\":1e300}"),
        move(422, "move-field-unfit", "into", "{\"move\":\"merge\"}"),
        move(422, "move-field-unfit", "on", "{\"move\":\"supervise\",\"reason\":\"x\"}"),
        move(422, "reason-missing", "reason", "{\"move\":\"decline\",\"route\":\"x\"}"),
        move(422, "reason-missing", "route", "{\"move\":\"decline\",\"reason\":\"x\"}"),
        move(422, "control-characters", "reason", decline("a\\u0000b")),
        move(422, "control-characters", "reason", decline("a\\u202eb")),
        move(422, "control-characters", "note", "{\"move\":\"accept\",\"note\":\"\\u0007\"}"),
        move(422, "text-too-long", "reason", decline("长".repeat(2_001))),
        move(422, "category-unknown", "category", "{\"move\":\"amend\",\"category\":\"ghosts\"}"),
        move(422, "point-outside", "point", amend(120, 35)),
        move(422, "impossible-coordinate", "longitude", amend(500, 35)),
        move(404, "merge-unknown", "into", "{\"move\":\"merge\",\"into\":1}"));
  }

  private static Arguments move(int status, String code, String field, String body) {
    return Arguments.of(status, code, field, body);
  }

  private static String dispatch(String more) {
    return "{\"move\":\"dispatch\",\"unit\":\"" + CENTRE + "\"" + more + "}";
  }

  private static String decline(String reason) {
    return "{\"move\":\"decline\",\"route\":\"x\",\"reason\":\"" + reason + "\"}";
  }

  private static String amend(int longitude, int latitude) {
    return "{\"move\":\"amend\",\"reason\":\"x\",\"point\":{\"longitude\":%d,\"latitude\":%d}}"
        .formatted(longitude, latitude);
  }

  @ParameterizedTest
  @MethodSource("wrongMoves")
  void aMoveIsRefusedByName(int status, String code, String field, String body) throws Exception {
    CaseFile file = reported();
    count();
    for (String language : LANGUAGES) {
      JsonNode problem = problem(moved(file, body, language, key()), status, code);
      if (field != null) {
        assertNames(problem.path("errors").path(0), code, field, language);
      }
    }
    assertNothingKept();
  }

  @Test
  void aMoveOfAnotherKindOrTooLargeIsAnswered() throws Exception {
    CaseFile file = reported();
    String path = "/cases/" + file.id() + "/moves";
    String[] with = join(token(), "If-Match", "1", "Idempotency-Key", key());
    problem(send(path, "text/plain", bytes("accept"), "en", with), 415, "format-unknown");
    byte[] large = bytes(decline("长".repeat(1_700_000)));
    problem(send(path, "application/json", large, "en", with), 413, "body-too-large");
    problem(send("/cases/x/moves", "application/json", bytes("{}"), "en", with), 400, null);
  }

  @Test
  void aMoveUnderAUsedKeyCountsOnceAndForAnotherMoveNot() throws Exception {
    CaseFile file = reported();
    String key = key();
    assertThat(moved(file, "{\"move\":\"accept\"}", "en", key).statusCode()).isEqualTo(200);
    count();
    assertThat(moved(file, "{\"move\":\"accept\"}", "en", key).statusCode()).isEqualTo(200);
    problem(moved(file, decline("x"), "en", key), 422, "key-reused");
    assertNothingKept();
  }

  @Test
  void ofTwoWhoActAtOnceOneIsToldWhatTheOtherDid() throws Exception {
    for (int round = 0; round < 5; round++) {
      CaseFile file = reported();
      var one = client.sendAsync(moving(file, "{\"move\":\"accept\"}", "en", key()), ofString());
      var other = client.sendAsync(moving(file, decline("重复"), "en", key()), ofString());
      var answers = List.of(one.join(), other.join());
      assertThat(answers).extracting(HttpResponse::statusCode).containsExactlyInAnyOrder(200, 409);
      for (var answer : answers) {
        if (answer.statusCode() == 409) {
          problem(answer, 409, "version-old");
        }
      }
      assertThat(cases.listHistory(HUANGMEI, file.id())).hasSize(2);
    }
  }

  // Sending and reading

  private HttpRequest moving(CaseFile file, String body, String language, String key) {
    return request("/cases/" + file.id() + "/moves", language)
        .headers(token())
        .header("Content-Type", "application/json")
        .header("If-Match", "\"" + file.version() + "\"")
        .header("Idempotency-Key", key)
        .POST(BodyPublishers.ofString(body))
        .build();
  }

  private HttpResponse<String> moved(CaseFile file, String body, String language, String key)
      throws Exception {
    return client.send(moving(file, body, language, key), ofString());
  }

  private HttpResponse<String> act(
      Received of, String act, String body, String language, String... headers) throws Exception {
    return send(
        "/follow/" + of.code() + "/" + act,
        "application/json",
        bytes(body),
        language,
        join(headers, "Report-Secret", of.secret()));
  }

  private HttpResponse<String> get(String path, String... headers) throws Exception {
    HttpRequest.Builder request = request(path, "en");
    return client.send(
        (headers.length == 0 ? request : request.headers(headers)).build(), ofString());
  }

  private HttpResponse<String> send(
      String path, String type, byte[] body, String language, String... headers) throws Exception {
    HttpRequest.Builder request = request(path, language).header("Content-Type", type);
    if (headers.length > 0) {
      request.headers(headers);
    }
    return client.send(request.POST(BodyPublishers.ofByteArray(body)).build(), ofString());
  }

  private HttpRequest.Builder request(String path, String language) {
    return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/api/v1" + path))
        .header("Accept-Language", language);
  }

  private static HttpResponse.BodyHandler<String> ofString() {
    return BodyHandlers.ofString();
  }

  /** One and the same throughout a test, for a key holds only for who used it. */
  private String[] token() {
    if (token == null) {
      token = issue();
    }
    return token;
  }

  private String[] issue() {
    String name = "t-" + UUID.randomUUID().toString().substring(0, 8);
    Set<Role> roles = Set.of(Role.DESK, Role.LEADER, Role.CONNECTED_SYSTEM);
    var token = new SystemToken(0, HUANGMEI, name, "LINE_12345", CENTRE, roles, null);
    String secret = signIns.issueToken(Actor.rule(HUANGMEI, "test"), token).orThrow();
    return new String[] {"Authorization", "Bearer " + secret};
  }

  private static JsonNode problem(HttpResponse<String> answer, int status, String code) {
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
  private static void assertNames(JsonNode wrong, String code, String field, String language) {
    assertThat(wrong.path("code").asString()).as(wrong.toString()).isEqualTo(code);
    assertThat(wrong.path("field").asString(null)).as(wrong.toString()).isEqualTo(field);
    String letters = language.equals("zh") ? "[一-龥]{2}" : "[a-z]{2} [a-z]+";
    assertThat(wrong.path("rule").asString()).containsPattern(letters);
    assertThat(wrong.path("remedy").asString()).containsPattern(letters);
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static String key() {
    return UUID.randomUUID().toString();
  }

  private static String[] join(String[] headers, String... more) {
    return Stream.concat(Stream.of(headers), Stream.of(more)).toArray(String[]::new);
  }
}
