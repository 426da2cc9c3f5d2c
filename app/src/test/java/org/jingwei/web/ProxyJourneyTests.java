// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import org.jingwei.database.TestDatabase;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** The whole program as docs/security.md sets it up behind a proxy that speaks https. */
@SpringBootTest(
    webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
    properties = {
      "jingwei.data=target/proxy-data",
      "jingwei.web.https=true",
      "jingwei.web.address=https://events.example",
      "server.forward-headers-strategy=native",
      "server.tomcat.remoteip.internal-proxies=127\\.1\\.9\\.1",
      "jingwei.pace.on=true",
      "jingwei.pace.sending.at-once=3",
      "jingwei.pace.sending.per-minute=1"
    })
class ProxyJourneyTests {

  private static final String PROXY = "127.1.9.1";

  @DynamicPropertySource
  static void database(DynamicPropertyRegistry registry) {
    TestDatabase.fresh().register(registry);
  }

  @LocalServerPort int port;

  private HttpResponse<String> send(String from, String method, String path, String... headers)
      throws Exception {
    try (var client = HttpClient.newBuilder().localAddress(InetAddress.ofLiteral(from)).build()) {
      var request =
          HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
              .method(method, HttpRequest.BodyPublishers.noBody())
              .header("X-Forwarded-Proto", "https");
      return client.send(request.headers(headers).build(), HttpResponse.BodyHandlers.ofString());
    }
  }

  private int report(String from, String saidToBe) throws Exception {
    return send(from, "POST", "/api/v1/reports", "X-Forwarded-For", saidToBe).statusCode();
  }

  private List<HttpResponse<String>> answersOfManyKinds() throws Exception {
    var answers = new ArrayList<HttpResponse<String>>();
    for (String path : List.of("/", "/sign-in", "/nowhere", "/robots.txt", "/api/v1/cases")) {
      answers.add(send(PROXY, "GET", path, "Accept", "*/*"));
    }
    answers.add(send(PROXY, "GET", "/sign-in?next=a%00b", "Accept", "*/*"));
    answers.add(send(PROXY, "POST", "/sign-in", "Accept", "text/html"));
    try (var client = HttpClient.newHttpClient()) {
      var request =
          HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/api/v1/reports"))
              .POST(HttpRequest.BodyPublishers.ofString("x".repeat(2 << 20)));
      answers.add(client.send(request.build(), HttpResponse.BodyHandlers.ofString()));
    }
    assertThat(answers).extracting(HttpResponse::statusCode).contains(200, 400, 401, 403, 404, 413);
    return answers;
  }

  @Test
  void tellsBrowsersToComeByHttpsOnlyWhateverTheyAskFor() throws Exception {
    assertThat(answersOfManyKinds())
        .allSatisfy(answer ->
            assertThat(answer.headers().allValues("Strict-Transport-Security"))
                .as(answer.uri() + " " + answer.statusCode())
                .containsExactly("max-age=31536000; includeSubDomains"));
  }

  @Test
  void forbidsFramesForeignScriptsAndGuessingWithWhateverItAnswers() throws Exception {
    for (var answer : answersOfManyKinds()) {
      String as = answer.uri() + " " + answer.statusCode();
      assertThat(answer.headers().allValues("Content-Security-Policy")).as(as).hasSize(1);
      assertThat(answer.headers().firstValue("Content-Security-Policy").orElse(""))
          .as(as)
          .contains("default-src 'self'", "object-src 'none'", "base-uri 'none'")
          .contains("frame-ancestors 'none'");
      assertThat(answer.headers().allValues("X-Content-Type-Options"))
          .as(as)
          .containsOnly("nosniff");
      assertThat(answer.headers().allValues("Referrer-Policy")).as(as).containsOnly("same-origin");
    }
  }

  @Test
  void bindsEveryCookieToItsHost() throws Exception {
    var cookies = new ArrayList<String>();
    for (String path :
        List.of("/sign-in", "/report", "/follow", "/preferences?lang=en&theme=dark&large=1")) {
      cookies.addAll(
          send(PROXY, "GET", path, "Accept", "text/html").headers().allValues("Set-Cookie"));
    }
    assertThat(cookies)
        .hasSizeGreaterThan(3)
        .anyMatch(cookie -> cookie.startsWith("__Host-lang=en"));
    assertThat(cookies)
        .allMatch(cookie -> cookie.startsWith("__Host-") && cookie.contains("; Secure"))
        .allMatch(cookie -> cookie.matches("(?i).*; Path=/(;.*|$)") && cookie.contains("SameSite"));
  }

  @Test
  void readsNoCookieThatANeighbouringHostCouldPlant() throws Exception {
    String[] ours = {"Cookie", "__Host-lang=en", "Accept-Language", "zh"};
    String[] planted = {"Cookie", "lang=en", "Accept-Language", "zh"};
    assertThat(send(PROXY, "GET", "/nowhere", ours).body()).contains("no page");
    assertThat(send(PROXY, "GET", "/nowhere", planted).body()).contains("没有这个页面");
  }

  @Test
  void believesWhatTheProxySaysOfACallerAndNobodyElse() throws Exception {
    for (int i = 0; i < 3; i++) {
      assertThat(report(PROXY, "198.51.100.7")).isNotEqualTo(429);
    }
    assertThat(report(PROXY, "198.51.100.7")).isEqualTo(429);
    assertThat(report(PROXY, "198.51.100.8")).isNotEqualTo(429);
    assertThat(report(PROXY, "198.51.100.7, 198.51.100.9")).isNotEqualTo(429);
    for (int i = 0; i < 3; i++) {
      assertThat(report("127.1.9.2", "198.51.100.2" + i)).isNotEqualTo(429);
    }
    assertThat(report("127.1.9.2", "198.51.100.30")).isEqualTo(429);
  }

  @Test
  void answersNoMethodThatNobodyNeeds() throws Exception {
    for (String method : List.of("TRACE", "TRACK", "PROPFIND")) {
      assertThat(send(PROXY, method, "/", "Accept", "*/*").statusCode())
          .as(method)
          .isBetween(400, 405);
    }
  }
}
