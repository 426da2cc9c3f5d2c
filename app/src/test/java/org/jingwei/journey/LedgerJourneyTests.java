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
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.jingwei.checkpoint.Checkpoints;
import org.jingwei.checkpoint.GoProgram;
import org.jingwei.journey.Chromium.Language;
import org.jingwei.journey.Chromium.Size;
import org.jingwei.ledger.Ledger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What the public sees of the ledger, and what programs get of it. */
class LedgerJourneyTests extends CaseJourney {

  @Autowired Ledger ledger;
  @Autowired Checkpoints checkpoints;
  @Autowired JdbcTemplate jdbc;
  @LocalServerPort int port;

  @BeforeEach
  void signSomething() {
    dispatched();
    long appended =
        jdbc.queryForObject("select count(*) from ledger.entry where county = 421127", Long.class);
    // A transaction of another database of the same server may hold the tree back for a moment.
    Instant patience = Instant.now().plusSeconds(20);
    while (ledger.head(HUANGMEI).size() < appended && Instant.now().isBefore(patience)) {
      ledger.sequence();
    }
    CLOCK.pass(Duration.ofHours(1));
    checkpoints.issue().orThrow();
  }

  private HttpResponse<String> get(String path) throws Exception {
    return send(HttpRequest.newBuilder(address(path)).build());
  }

  private URI address(String path) {
    return URI.create("http://127.0.0.1:" + port + path);
  }

  private static HttpResponse<String> send(HttpRequest request) throws Exception {
    try (HttpClient client = HttpClient.newHttpClient()) {
      return client.send(request, BodyHandlers.ofString());
    }
  }

  private JsonNode json(String path) throws Exception {
    HttpResponse<String> answer = get(path);
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    return JsonMapper.shared().readTree(answer.body());
  }

  @Test
  void givesEverybodyWhatAnIndependentProgramNeeds() throws Exception {
    GoProgram.assumeThere();
    HttpResponse<String> older = get("/ledger/checkpoint");
    assertThat(older.headers().firstValue("Content-Type")).contains("text/plain;charset=UTF-8");
    signSomething();
    HttpResponse<String> newer = get("/ledger/checkpoint");
    String first = older.body().lines().skip(1).findFirst().orElseThrow();
    JsonNode inclusion = json("/ledger/proof/inclusion?index=2");
    Map<String, Object> question = new HashMap<>();
    question.put("Keys", get("/ledger/key").body().lines().toList());
    question.put("Older", older.body());
    question.put("Newer", newer.body());
    question.put("Growth", json("/ledger/proof/consistency?first=" + first).path("path"));
    question.put("Leaf", inclusion.path("leaf"));
    question.put("Index", 2);
    question.put("Path", inclusion.path("path"));
    GoProgram.Verdict verdict = GoProgram.ask(question);
    assertThat(verdict.said()).contains("grew from " + first, "entry 2 is in");
    assertThat(verdict.holds()).isTrue();
  }

  @Test
  void listsWhatWasSignedPageByPage() throws Exception {
    signSomething();
    JsonNode first = json("/ledger/checkpoints?limit=1");
    JsonNode second = json("/ledger/checkpoints?limit=1&after=" + first.path("next").asString());
    assertThat(first.path("checkpoints").get(0).path("size").asLong())
        .isGreaterThan(second.path("checkpoints").get(0).path("size").asLong());
    String id = second.path("checkpoints").get(0).path("id").asString();
    assertThat(get("/ledger/checkpoints/" + id).body())
        .isEqualTo(second.path("checkpoints").get(0).path("note").asString());
  }

  @ParameterizedTest
  @CsvSource({
    "/ledger/checkpoints/1,404,checkpoint-absent",
    "/ledger/checkpoints?after=x,400,ledger-cursor",
    "/ledger/proof/inclusion,404,proof-inclusion",
    "/ledger/proof/inclusion?index=99999999,404,proof-inclusion",
    "/ledger/proof/inclusion?entry=5,404,proof-inclusion",
    "/ledger/proof/consistency?first=3&second=2,404,proof-consistency",
    "/ledger/proof/consistency?first=-1,404,proof-consistency",
    "/ledger/sheet?id=1,404,checkpoint-absent"
  })
  void saysWhatIsWrongWithAQuestion(String path, int status, String code) throws Exception {
    HttpResponse<String> answer = get(path);
    assertThat(answer.statusCode()).isEqualTo(status);
    assertThat(answer.body()).contains(code);
  }

  @Test
  void witnessesNobodyUnlessToldTo() throws Exception {
    String request = "old 0\n\n" + get("/ledger/checkpoint").body();
    HttpResponse<String> answer =
        send(
            HttpRequest.newBuilder(address("/ledger/witness/add-checkpoint"))
                .POST(BodyPublishers.ofString(request))
                .build());
    assertThat(answer.statusCode()).isEqualTo(404);
    assertThat(answer.body()).contains("witness-origin");
  }

  @Test
  void takesNoRequestOfABrowserThatIsSignedIn() throws Exception {
    HttpResponse<String> answer =
        send(
            HttpRequest.newBuilder(address("/ledger/witness/add-checkpoint"))
                .header("Cookie", "session=x")
                .POST(BodyPublishers.ofString("old 0\n\n"))
                .build());
    assertThat(answer.statusCode()).isIn(400, 403);
  }

  @ParameterizedTest
  @CsvSource({"PHONE,ZH", "PHONE,EN", "DESKTOP,ZH", "DESKTOP,EN"})
  void thePageFitsEveryScreenInBothLanguages(Size size, Language language) {
    try (var visitor = Chromium.on(port, size, language)) {
      visitor.go("/ledger");
      visitor.picture("ledger");
      assertThat(visitor.page().locator(".fingerprint").first().innerText().replaceAll("\\s", ""))
          .isEqualTo(checkpoints.findLast().orElseThrow().checkpoint().head().root().toString());
      assertThat(visitor.overflow()).isZero();
      assertThat(visitor.smallTargets()).isEmpty();
      visitor.go("/ledger/sheet");
      visitor.picture("ledger-sheet");
      assertThat(visitor.overflow()).isZero();
      assertThat(visitor.troubles()).isEmpty();
    }
  }
}
