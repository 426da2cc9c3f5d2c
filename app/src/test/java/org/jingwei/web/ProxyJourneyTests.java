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

  @Test
  void tellsBrowsersToComeByHttpsOnlyWhateverTheyAskFor() throws Exception {
    for (String path : List.of("/", "/sign-in", "/nowhere", "/robots.txt", "/api/v1/cases")) {
      var answer = send(PROXY, "GET", path, "Accept", "*/*");
      assertThat(answer.headers().firstValue("Strict-Transport-Security"))
          .as(path)
          .hasValue("max-age=31536000 ; includeSubDomains");
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
