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
import org.junit.jupiter.api.Test;
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
    var taken = post(LAMP, "Idempotency-Key", "short");
    assertThat(taken.statusCode()).as(taken.body()).isEqualTo(201);
    assertThat(taken.body()).contains("\"code\":", "\"secret\":");
  }

  @Test
  void answersARetryWithTheSameReport() throws Exception {
    var first = post(LAMP, "Idempotency-Key", "retry");
    var again = post(LAMP, "Idempotency-Key", "retry");
    assertThat(again.statusCode()).isEqualTo(200);
    assertThat(again.body()).isEqualTo(first.body().replace("\"again\":false", "\"again\":true"));
  }

  @Test
  void takesAnotherReportUnderAKeyThatAStrangerUsed() throws Exception {
    var first = post(LAMP, "Idempotency-Key", "other");
    var other = post(LAMP.replace("坏了", "倒了"), "Idempotency-Key", "other");
    assertThat(other.statusCode()).as(other.body()).isEqualTo(201);
    assertThat(code(other)).isNotEqualTo(code(first));
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
            "far",
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
}
