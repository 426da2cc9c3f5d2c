// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jingwei.outgoing.Outgoing;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class GatewayTests extends CarrierContract {

  private static final String SECRET = "a secret of the county";
  private static final Clock NOON =
      Clock.fixed(Instant.parse("2026-03-02T12:00:00Z"), ZoneOffset.UTC);

  private final JsonMapper json = JsonMapper.builder().build();
  private final List<Sending> arrived = new ArrayList<>();
  private final List<String> wrong = new ArrayList<>();
  private volatile int status = 202;
  private HttpServer server;

  @BeforeEach
  void aGateway() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/messages", this::take);
    server.start();
  }

  @AfterEach
  void close() {
    server.stop(0);
  }

  private void take(HttpExchange exchange) throws IOException {
    String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
    var headers = exchange.getRequestHeaders();
    String signed = headers.getFirst("Jingwei-Timestamp") + "." + body;
    if (!hmac(signed).equals(headers.getFirst("Jingwei-Signature"))) {
      wrong.add("signature");
    }
    JsonNode told = json.readTree(body);
    if (!told.get("id").asString().equals(headers.getFirst("Idempotency-Key"))) {
      wrong.add("key");
    }
    if (status < 300) {
      arrived.add(
          new Sending(
              Long.parseLong(told.get("id").asString()),
              Way.TEXT,
              told.get("phone").asString(),
              "",
              told.get("body").asString(),
              told.get("language").asString()));
    }
    exchange.sendResponseHeaders(status, -1);
    exchange.close();
  }

  private static String hmac(String text) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(SECRET.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
      return HexFormat.of().formatHex(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
    } catch (java.security.GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  Carrier carrier() {
    URI url = URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/messages");
    return new Gateway(url, SECRET, json, NOON, new Outgoing(List.of("127.0.0.1")));
  }

  @Override
  List<Sending> arrived() {
    return arrived;
  }

  @Test
  void signsEachMessageAndGivesItsIdAsTheKey() throws Exception {
    carrier().send(lamp);
    assertThat(wrong).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "400,true",
    "401,true",
    "422,true",
    "408,false",
    "429,false",
    "500,false",
    "503,false"
  })
  void givesUpOnlyWhatTheGatewayWillNeverTake(int answer, boolean forGood) {
    status = answer;
    assertThatThrownBy(() -> carrier().send(lamp))
        .isInstanceOfSatisfying(
            Carrier.NotSent.class, e -> assertThat(e.isForGood()).isEqualTo(forGood))
        .hasMessageContaining(Integer.toString(answer))
        .hasMessageNotContaining("138");
  }

  @Test
  void isTriedAgainWhenNobodyAnswers() {
    Carrier carrier = carrier();
    server.stop(0);
    assertThatThrownBy(() -> carrier.send(lamp))
        .isInstanceOfSatisfying(Carrier.NotSent.class, e -> assertThat(e.isForGood()).isFalse());
  }
}
