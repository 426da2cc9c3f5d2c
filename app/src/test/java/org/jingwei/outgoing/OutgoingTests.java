// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.outgoing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Against a real server on this machine, which stands for everything that is not public. */
class OutgoingTests {

  private final Outgoing strict = new Outgoing(List.of());
  private final Outgoing open = new Outgoing(List.of("127.0.0.0/8"));
  private final AtomicInteger reached = new AtomicInteger();
  private HttpServer server;

  @BeforeEach
  void aServerInside() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.ofLiteral("127.0.0.1"), 0), 0);
    answer("/told", 200, "thanks");
    answer("/long", 200, "x".repeat(1024 * 1024 + 1));
    server.createContext(
        "/elsewhere",
        exchange -> {
          reached.incrementAndGet();
          exchange.getResponseHeaders().set("Location", "/told");
          exchange.sendResponseHeaders(302, -1);
          exchange.close();
        });
    server.start();
  }

  @AfterEach
  void close() throws IOException {
    server.stop(0);
    strict.close();
    open.close();
  }

  private void answer(String path, int status, String text) {
    byte[] body = text.getBytes(StandardCharsets.UTF_8);
    server.createContext(
        path,
        exchange -> {
          reached.incrementAndGet();
          exchange.sendResponseHeaders(status, body.length);
          exchange.getResponseBody().write(body);
          exchange.close();
        });
  }

  private URI at(String host, String path) {
    return URI.create("http://" + host + ":" + server.getAddress().getPort() + path);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "127.0.0.1",
        "localhost",
        "127.1",
        "2130706433",
        "0x7f000001",
        "[::ffff:127.0.0.1]"
      })
  void reachesNothingInsideUnderWhateverName(String host) {
    assertThatThrownBy(() -> strict.post(at(host, "/told"), Map.of(), ""))
        .isInstanceOf(IOException.class);
    assertThat(reached).hasValue(0);
  }

  @Test
  void saysWhichSettingOpensTheWay() {
    assertThatThrownBy(() -> strict.post(at("localhost", "/told"), Map.of(), ""))
        .hasMessageContaining("jingwei.outgoing.inside");
  }

  @Test
  void reachesWhatTheCountyNames() throws IOException {
    Outgoing.Answer answer = open.post(at("127.0.0.1", "/told"), Map.of(), "街灯");
    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.body()).isEqualTo("thanks");
  }

  @Test
  void asksAndTellsTheHeadersThatCameBack() throws IOException {
    Outgoing.Answer answer = open.get(at("127.0.0.1", "/elsewhere"), Map.of("X-Of", "ours"));
    assertThat(answer.status()).isEqualTo(302);
    assertThat(answer.headers()).containsEntry("location", "/told");
  }

  @Test
  void saysWhenNothingOfACallHasArrived() {
    URI nobody = URI.create("http://127.0.0.1:1/");
    assertThatThrownBy(() -> open.post(nobody, Map.of(), ""))
        .isInstanceOf(Outgoing.NotReached.class);
    assertThatThrownBy(() -> strict.get(at("localhost", "/told"), Map.of()))
        .isInstanceOf(Outgoing.NotReached.class);
    assertThat(reached).hasValue(0);
  }

  @Test
  void waitsNoLongerThanItsPatience() throws IOException {
    server.createContext(
        "/drip",
        exchange -> {
          exchange.sendResponseHeaders(200, 0);
          for (int i = 0; i < 20; i++) {
            exchange.getResponseBody().write('.');
            exchange.getResponseBody().flush();
            sleep();
          }
          exchange.close();
        });
    try (Outgoing hurried = new Outgoing(List.of("127.0.0.1"), Duration.ofMillis(600))) {
      assertThatThrownBy(() -> hurried.get(at("127.0.0.1", "/drip"), Map.of()))
          .isInstanceOf(IOException.class)
          .isNotInstanceOf(Outgoing.NotReached.class);
    }
  }

  private static void sleep() {
    try {
      Thread.sleep(100);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Test
  void followsNoRedirect() throws IOException {
    assertThat(open.post(at("127.0.0.1", "/elsewhere"), Map.of(), "").status()).isEqualTo(302);
    assertThat(reached).hasValue(1);
  }

  @Test
  void readsNoAnswerWithoutEnd() {
    assertThatThrownBy(() -> open.post(at("127.0.0.1", "/long"), Map.of(), ""))
        .hasMessageContaining("longer than");
  }

  @ParameterizedTest
  @ValueSource(strings = {"file:///etc/passwd", "ftp://a.example/", "http://user@a.example/", "/x"})
  void callsNothingButTheWeb(String address) {
    assertThatThrownBy(() -> open.post(URI.create(address), Map.of(), ""))
        .hasMessageContaining("http:// or https://");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "10.1.2.3",
        "172.31.0.1",
        "192.168.9.9",
        "169.254.169.254",
        "100.64.0.1",
        "0.0.0.0",
        "224.0.0.1",
        "255.255.255.255",
        "::",
        "::1",
        "fe80::1",
        "fec0::1",
        "fd00:ec2::254",
        "64:ff9b::a00:1",
        "2002:a00:1::",
        "2001:0:1::1",
        "ff02::1"
      })
  void knowsWhatIsNotPublic(String address) {
    assertThat(new Guard(List.of()).allows(InetAddress.ofLiteral(address))).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"1.1.1.1", "172.32.0.1", "223.5.5.5", "2400:3200::1", "2606:4700::1111"})
  void knowsWhatIsPublic(String address) {
    assertThat(new Guard(List.of()).allows(InetAddress.ofLiteral(address))).isTrue();
  }
}
