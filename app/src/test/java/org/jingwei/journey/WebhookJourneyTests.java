// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jingwei.casework.CaseFile;
import org.jingwei.casework.Move;
import org.jingwei.directory.Directory;
import org.jingwei.directory.Role;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Another program is told of events over a real socket. */
class WebhookJourneyTests extends CaseJourney {

  private static final Duration LONG = Duration.ofSeconds(20);
  private static final Pattern SECRET = Pattern.compile("data-token>(whsec_[^<]+)<");

  /** A town in which nothing happens in these tests: trials alone arrive. */
  private static final String QUIET = "421127203";

  /** What came: the event, the header with the signatures, and what was signed. */
  private record Arrived(JsonNode event, String id, String signatures, String signed) {}

  @LocalServerPort int port;
  @Autowired Directory directory;

  private final List<Arrived> arrived = new CopyOnWriteArrayList<>();
  private final JsonMapper json = new JsonMapper();
  private volatile int status = 204;
  private HttpServer server;
  private Colleague admin;
  private String path;
  private String secret;

  @BeforeEach
  void aReceiver() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/events", this::take);
    server.start();
    admin =
        Colleague.hired(new Staff(directory, port), port, CENTRE, Role.SECURITY_ADMIN, "421127");
  }

  @AfterEach
  void close() {
    if (path != null) {
      admin.submit(path, path + "/remove", Map.of());
    }
    server.stop(0);
  }

  private void take(HttpExchange exchange) throws IOException {
    String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
    var headers = exchange.getRequestHeaders();
    assertThat(headers.getFirst("Content-Type")).startsWith("application/cloudevents+json");
    String id = headers.getFirst("webhook-id");
    String signed = id + "." + headers.getFirst("webhook-timestamp") + "." + body;
    arrived.add(
        new Arrived(json.readTree(body), id, headers.getFirst("webhook-signature"), signed));
    exchange.sendResponseHeaders(status, -1);
    exchange.close();
  }

  private void subscribe(String... more) {
    String name = "receiver " + UUID.randomUUID();
    String address = "http://127.0.0.1:" + server.getAddress().getPort() + "/events";
    var fields = new java.util.HashMap<>(Map.of("name", name, "address", address));
    for (int i = 0; i < more.length; i += 2) {
      fields.put(more[i], more[i + 1]);
    }
    var made = admin.submit("/admin/webhooks", "/admin/webhooks", fields);
    assertThat(made.statusCode()).isEqualTo(302);
    path = made.headers().firstValue("Location").orElseThrow().replaceAll("https?://[^/]+", "");
    secret = shownSecret();
  }

  private String shownSecret() {
    var shown = SECRET.matcher(admin.get(path).body());
    assertThat(shown.find()).isTrue();
    return shown.group(1);
  }

  private List<String> movesOf(CaseFile file) {
    return arrived.stream()
        .filter(one -> file.code().equals(one.event().path("subject").asString("")))
        .map(one -> one.event().path("data").path("move").asString(""))
        .toList();
  }

  private void awaitMove(CaseFile file, String move) {
    await().atMost(LONG).until(() -> movesOf(file).contains(move));
  }

  private static boolean isSigned(Arrived one, String secret) throws Exception {
    byte[] key = Base64.getDecoder().decode(secret.substring("whsec_".length()));
    Mac mac = Mac.getInstance("HmacSHA256");
    mac.init(new SecretKeySpec(key, "HmacSHA256"));
    byte[] right = mac.doFinal(one.signed().getBytes(StandardCharsets.UTF_8));
    return List.of(one.signatures().split(" "))
        .contains("v1," + Base64.getEncoder().encodeToString(right));
  }

  @Test
  void tellsOfEachMoveSignedAndWithoutAWordOfWhoeverReported() throws Exception {
    subscribe();
    CaseFile file = accepted();
    awaitMove(file, "receive");
    awaitMove(file, "accept");
    for (Arrived one : arrived) {
      assertThat(isSigned(one, secret)).isTrue();
      assertThat(one.event().path("specversion").asString("")).isEqualTo("1.0");
      assertThat(one.event().path("source").asString("")).isEqualTo("/counties/421127");
      assertThat(one.event().toString()).doesNotContain("13812345678", "张三", "路灯");
    }
    Arrived last =
        arrived.stream()
            .filter(one -> file.code().equals(one.event().path("subject").asString("")))
            .filter(one -> one.event().path("type").asString("").equals("cn.jingwei.case.accept"))
            .findFirst()
            .orElseThrow();
    JsonNode data = last.event().path("data");
    assertThat(data.path("state").asString("")).isEqualTo("ACCEPTED");
    assertThat(data.path("category").asString("")).isEqualTo("lighting-out");
    assertThat(data.path("cell").asString("")).isEqualTo(file.cell());
    assertThat(admin.get(path).body()).doesNotContain(secret).contains(file.code(), "已送达");
  }

  @Test
  void tellsOnlyOfTheCategoriesAndPlacesAskedFor() {
    subscribe("places", "421127104");
    CaseFile elsewhere = accepted();
    admin.submit(path, path + "/trial", Map.of());
    await().atMost(LONG).until(() -> !arrived.isEmpty());
    String first = path;
    // The next one hears of all from its moment on, and the clock stands still.
    CLOCK.pass(Duration.ofSeconds(1));
    subscribe("places", elsewhere.division().town().orElseThrow().value());
    CaseFile here = accepted();
    awaitMove(here, "receive");
    awaitMove(here, "accept");
    assertThat(movesOf(elsewhere)).isEmpty();
    assertThat(movesOf(here)).containsExactlyInAnyOrder("receive", "accept");
    admin.submit(first, first + "/remove", Map.of());
  }

  @Test
  void triesAgainLaterUnderTheSameIdUntilTheReceiverTakesIt() {
    subscribe("places", QUIET);
    status = 503;
    admin.submit(path, path + "/trial", Map.of());
    await().atMost(LONG).until(() -> arrived.size() == 1);
    await().atMost(LONG).until(() -> admin.get(path).body().contains("503"));
    status = 200;
    CLOCK.pass(Duration.ofSeconds(6));
    await().atMost(LONG).until(() -> admin.get(path).body().contains("已送达"));
    assertThat(arrived).hasSize(2).extracting(Arrived::id).containsOnly(arrived.getFirst().id());
  }

  @Test
  void sendsNothingMoreToAReceiverThatIsGoneUntilSomebodyLetsItGoOn() {
    subscribe("places", QUIET);
    status = 410;
    admin.submit(path, path + "/trial", Map.of());
    await().atMost(LONG).until(() -> admin.get(path).body().contains("接收方已停用"));
    status = 204;
    admin.submit(path, path + "/resume", Map.of());
    admin.submit(path, path + "/failed", Map.of());
    await().atMost(LONG).until(() -> admin.get(path).body().contains("已送达"));
    assertThat(arrived).hasSize(2);
  }

  @Test
  void keepsWhatHappensDuringAPauseAndSendsItAfterwards() {
    subscribe();
    admin.submit(path, path + "/pause", Map.of());
    CaseFile file = reported();
    await().atMost(LONG).until(() -> admin.get(path).body().contains(file.code()));
    assertThat(movesOf(file)).isEmpty();
    admin.submit(path, path + "/resume", Map.of());
    awaitMove(file, "receive");
  }

  @Test
  void signsWithTheOldSecretBesideTheNewOne() throws Exception {
    subscribe("places", QUIET);
    String old = secret;
    admin.submit(path, path + "/secret", Map.of());
    String renewed = shownSecret();
    assertThat(renewed).isNotEqualTo(old);
    admin.submit(path, path + "/trial", Map.of());
    await().atMost(LONG).until(() -> arrived.size() == 1);
    assertThat(isSigned(arrived.getFirst(), old)).isTrue();
    assertThat(isSigned(arrived.getFirst(), renewed)).isTrue();
  }

  @Test
  void leavesPetitionsOut() {
    subscribe();
    CaseFile petition = move(reported(), new Move.Mark(true, null, "信访事项"), DESK);
    CaseFile after = reported();
    awaitMove(after, "receive");
    assertThat(movesOf(petition)).doesNotContain("mark");
  }

  @Test
  void refusesBesideTheFieldAndLetsNobodyElseIn() {
    var wrong =
        admin.submit(
            "/admin/webhooks",
            "/admin/webhooks",
            Map.of("name", " ", "address", "http://example.org/", "places", "421127999"));
    assertThat(wrong.statusCode()).isEqualTo(422);
    assertThat(wrong.body()).contains("id=\"name-error\"", "id=\"address-error\"", "421127999");
    assertThat(admin.get("/admin/webhooks/1").statusCode()).isEqualTo(404);
    Colleague desk = Colleague.hired(new Staff(directory, port), port, CENTRE, Role.DESK, "421127");
    assertThat(desk.get("/admin/webhooks").statusCode()).isEqualTo(403);
  }
}
