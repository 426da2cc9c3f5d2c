// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What a program without an account sees of the intake, over real HTTP. */
class ReportsApiJourneyTests extends CaseJourney {

  private static final String LAMP = "{\"text\":\"沙岭社区门口的路灯坏了\",\"address\":\"沙岭社区\"}";

  @LocalServerPort int port;

  private final HttpClient client = HttpClient.newHttpClient();

  private HttpResponse<String> post(String body, String... headers)
      throws IOException, InterruptedException {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/api/v1/reports"))
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.ofString(body));
    if (headers.length > 0) {
      request.headers(headers);
    }
    return client.send(request.build(), BodyHandlers.ofString());
  }

  @Test
  void takesAReportThatTellsOnlyWhatAndWhere() throws Exception {
    var taken = post(LAMP, "Idempotency-Key", key());
    assertThat(taken.statusCode()).as(taken.body()).isEqualTo(201);
    assertThat(taken.body()).contains("\"code\":", "\"secret\":");
  }

  @Test
  void answersARetryWithTheSameReport() throws Exception {
    String key = key();
    var first = post(LAMP, "Idempotency-Key", key);
    var again = post(LAMP, "Idempotency-Key", key);
    assertThat(again.statusCode()).isEqualTo(200);
    assertThat(again.body()).isEqualTo(first.body().replace("\"again\":false", "\"again\":true"));
  }

  @Test
  void takesAnotherReportUnderAKeyThatAStrangerUsed() throws Exception {
    String key = key();
    var first = post(LAMP, "Idempotency-Key", key);
    var other = post(LAMP.replace("坏了", "倒了"), "Idempotency-Key", key);
    assertThat(other.statusCode()).as(other.body()).isEqualTo(201);
    assertThat(code(other)).isNotEqualTo(code(first));
  }

  @ParameterizedTest
  @ValueSource(strings = {"1", "261125-000001", "0000000000000000000000000000000000"})
  void aStrangersKeyIsHardToGuess(String key) throws Exception {
    var answer = post(LAMP, "Idempotency-Key", key);
    assertThat(answer.statusCode()).isEqualTo(422);
    assertThat(answer.body()).contains("key-guessable", "Idempotency-Key", "remedy");
  }

  private static String key() {
    return UUID.randomUUID().toString();
  }

  private static String code(HttpResponse<String> answer) {
    return answer.body().replaceAll(".*\"code\":\"([^\"]+)\".*", "$1");
  }

  @Test
  void namesTheFieldTheRuleAndTheRemedyInEnglishToo() throws Exception {
    var far =
        post(
            "{\"text\":\"lamp\",\"longitude\":120,\"latitude\":35}",
            "Idempotency-Key",
            key(),
            "Accept-Language",
            "en");
    assertThat(far.statusCode()).isEqualTo(422);
    assertThat(far.body()).contains("\"field\":\"point\"", "outside the county", "remedy");
  }

  @Test
  void asksForAnIdempotencyKey() throws Exception {
    var without = post(LAMP);
    assertThat(without.statusCode()).isEqualTo(400);
    assertThat(without.body()).contains("Idempotency-Key");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{'text':'','address':'沙岭社区'} | text-missing | text",
        "{'text':'灯'} | place-missing | place",
        "{'text':'灯','address':'沙岭社区','category':'no-such'} | category-unknown | category",
        "{'text':'灯','longitude':200,'latitude':30} | impossible-coordinate | longitude",
        "{'text':'灯','longitude':115,'latitude':30} | point-outside | point",
        "{'text':'灯','longitude':115.9,'latitude':30,'datum':'MARS'} | datum-unknown | datum",
        "{'text':'灯\\u0007','address':'沙岭社区'} | control-character | text",
        "{'text':'灯','address':'沙岭社区','happenedAt':'2099-01-01T00:00:00Z'} | time-in-future | happened_at",
        "{'text':'灯','address':'沙岭社区','division':'42'} | division-unknown | division",
        "{'text':'灯','address':'沙岭社区','fields':{'x':'1'},'category':'lighting-out'} | field-unknown | fields.x"
      })
  void namesTheFieldAndTheRuleOfBadInput(String body, String code, String field) throws Exception {
    var answer = post(body.replace('\'', '"'), "Idempotency-Key", key());
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(422);
    assertThat(answer.body()).contains(code, "\"field\":\"" + field + "\"", "remedy");
  }

  @Test
  void refusesFiveMegabytesBeforeReadingThem() throws Exception {
    var answer = post("{\"text\":\"" + "a".repeat(5 << 20) + "\"}", "Idempotency-Key", key());
    assertThat(answer.statusCode()).isEqualTo(413);
  }
}
