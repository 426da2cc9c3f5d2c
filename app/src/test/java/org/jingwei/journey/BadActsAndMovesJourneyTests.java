// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.stream.Stream;
import org.jingwei.casework.CaseFile;
import org.jingwei.casework.Received;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

/** What is sent wrongly as a reporter's act or as a move. */
class BadActsAndMovesJourneyTests extends AtTheDoors {

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
}
