// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.forwarding;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import org.jingwei.outgoing.Outgoing;
import org.jingwei.shared.Words;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.mock.env.MockEnvironment;
import tools.jackson.databind.json.JsonMapper;

/** A system elsewhere on a real socket that answers as a test tells it to, and our client of it. */
final class Foreign implements AutoCloseable {

  static final Instant NOW = Instant.parse("2026-11-26T02:00:00Z");

  interface Answer {
    void to(HttpExchange exchange) throws IOException;
  }

  private final HttpServer server;
  private final Outgoing outgoing;
  private final List<String> asked = Collections.synchronizedList(new ArrayList<>());
  private volatile Answer answer = say(200, "application/json", "[]");
  final Client client;

  Foreign() throws IOException {
    this(Duration.ofSeconds(20));
  }

  /**
   * @param patience how long our client waits for a whole answer
   */
  Foreign(Duration patience) throws IOException {
    outgoing = new Outgoing(List.of("127.0.0.1"), patience);
    server = HttpServer.create(new InetSocketAddress(InetAddress.ofLiteral("127.0.0.1"), 0), 0);
    server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    server.createContext("/", this::take);
    server.start();
    MockEnvironment settings =
        new MockEnvironment()
            .withProperty("ELSEWHERE", "http://127.0.0.1:" + port() + "/v2/")
            .withProperty("ELSEWHERE_KEY", "k&y");
    Clock clock = Clock.fixed(NOW, ZoneOffset.UTC);
    var store = new EndpointStore(new JdbcTemplate(), JsonMapper.shared(), settings, clock);
    client = new Client(store, new Wire(outgoing, new ReplyReader(JsonMapper.shared()), clock));
  }

  int port() {
    return server.getAddress().getPort();
  }

  private void take(HttpExchange exchange) throws IOException {
    String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
    asked.add(
        exchange.getRequestMethod()
            + " "
            + exchange.getRequestURI()
            + (body.isEmpty() ? "" : " " + URLDecoder.decode(body, StandardCharsets.UTF_8)));
    answer.to(exchange);
    exchange.close();
  }

  void answers(Answer next) {
    answer = next;
  }

  void answers(int status, String type, String body) {
    answer = say(status, type, body);
  }

  List<String> asked() {
    return List.copyOf(asked);
  }

  static Answer say(int status, String type, String body) {
    return say(status, type, body.getBytes(StandardCharsets.UTF_8));
  }

  static Answer say(int status, String type, byte[] bytes) {
    return exchange -> {
      if (!type.isEmpty()) {
        exchange.getResponseHeaders().set("Content-Type", type);
      }
      exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
      exchange.getResponseBody().write(bytes);
    };
  }

  /** Four seconds of spaces. */
  static void drip(HttpExchange exchange) throws IOException {
    exchange.sendResponseHeaders(200, 0);
    for (int i = 0; i < 40; i++) {
      exchange.getResponseBody().write(' ');
      exchange.getResponseBody().flush();
      sleep();
    }
  }

  private static void sleep() {
    try {
      Thread.sleep(100);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  static Endpoint endpoint(String format) {
    return new Endpoint(
        "wuxue",
        new Words("武穴市", "Wuxue"),
        "ELSEWHERE",
        "ELSEWHERE_KEY",
        "421182",
        format,
        true,
        new Words("测试", "test"),
        List.of(new Endpoint.Service("*", "other", Map.of())));
  }

  @Override
  public void close() throws IOException {
    server.stop(0);
    outgoing.close();
  }
}
