// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.lines;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** One line on a real socket, with its own book of orders. */
public final class Line implements AutoCloseable {

  private record Waiting(String id, String order, int version, byte[] body) {}

  private static final TypeReference<Map<String, Object>> MAP = new TypeReference<>() {};

  private final String code;
  private final String secret;
  private final Clock clock;
  private final HttpServer server;
  private final HttpClient client =
      HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();
  private final JsonMapper json = JsonMapper.shared();
  private final Behaviour behaviour = new Behaviour();
  private final Map<String, Order> book = new ConcurrentHashMap<>();
  private final Map<String, AtomicInteger> versions = new ConcurrentHashMap<>();
  private final Map<String, List<Waiting>> said = new ConcurrentHashMap<>();
  private final Map<String, AtomicInteger> acknowledged = new ConcurrentHashMap<>();
  private final List<Waiting> waiting = Collections.synchronizedList(new ArrayList<>());
  private final List<String> refused = Collections.synchronizedList(new ArrayList<>());
  private final List<String> traffic = Collections.synchronizedList(new ArrayList<>());
  private final AtomicInteger numbers = new AtomicInteger();
  private final AtomicInteger repeats = new AtomicInteger();
  private final Random random;
  private volatile URI to = URI.create("http://127.0.0.1:1/");

  /**
   * @param port 0 for any free one
   * @param seed of whatever is left to chance
   */
  public Line(String code, String secret, int port, Clock clock, long seed) throws IOException {
    this.code = code;
    this.secret = secret;
    this.clock = clock;
    this.random = new Random(seed);
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
    server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    server.createContext("/messages", this::take);
    server.createContext("/control", new Control(this)::handle);
    server.start();
  }

  /** Where messages go: the other side's base address, without {@code /messages}. */
  public void target(URI base) {
    to = base;
  }

  public int port() {
    return server.getAddress().getPort();
  }

  public Behaviour behaviour() {
    return behaviour;
  }

  /** Enters a new order and queues it; its number. */
  public String order(Map<String, Object> fields) {
    String number = code + "-" + "%06d".formatted(numbers.incrementAndGet());
    book.put(number, new Order(number, fields, new TreeMap<>()));
    say(number, "order", fields);
    return number;
  }

  /** Queues a message about an order, under the order's next version. */
  public void say(String order, String type, Map<String, Object> body) {
    int version = versions.computeIfAbsent(order, key -> new AtomicInteger()).incrementAndGet();
    String id = order + "_" + version;
    Map<String, Object> message = new LinkedHashMap<>();
    message.put("id", id);
    message.put("system", code);
    message.put("order", order);
    message.put("version", version);
    message.put("type", type);
    message.put("sentAt", clock.instant().toString());
    message.put("body", body);
    Waiting one = new Waiting(id, order, version, json.writeValueAsBytes(message));
    said.computeIfAbsent(order, key -> Collections.synchronizedList(new ArrayList<>())).add(one);
    waiting.add(one);
    traffic.add(new String(one.body(), StandardCharsets.UTF_8));
  }

  /** Takes what waits for an order for delivered, as a line does that loses messages. */
  public void lose(String order) {
    for (Waiting one : waiting.toArray(Waiting[]::new)) {
      if (one.order().equals(order)) {
        waiting.remove(one);
        acknowledge(one);
      }
    }
  }

  /** Forgets what it was told of an order from a version on. */
  public void forget(String order, int from) {
    Order one = get(order);
    synchronized (one.told()) {
      one.told().tailMap(from).clear();
    }
  }

  private void acknowledge(Waiting one) {
    acknowledged
        .computeIfAbsent(one.order(), key -> new AtomicInteger())
        .accumulateAndGet(one.version(), Math::max);
  }

  public Order get(String number) {
    Order order = book.get(number);
    if (order == null) {
      throw new IllegalArgumentException("no order " + number);
    }
    return order;
  }

  public List<Order> orders() {
    return List.copyOf(book.values());
  }

  /** How many messages came that were there already. */
  public int repeats() {
    return repeats.get();
  }

  /** Every message as it passed, both ways, in its own words. */
  public List<String> traffic() {
    return List.copyOf(traffic);
  }

  /** What the other side would not take, with its answer. */
  public List<String> refused() {
    return List.copyOf(refused);
  }

  public boolean idle() {
    return waiting.isEmpty();
  }

  /** Sends what waits; what is not acknowledged waits on. How many were acknowledged. */
  public int deliver() {
    if (behaviour.away) {
      return 0;
    }
    List<Waiting> now = new ArrayList<>(List.of(waiting.toArray(Waiting[]::new)));
    if (behaviour.reorder) {
      Collections.shuffle(now, random);
    }
    int done = 0;
    for (Waiting one : now) {
      boolean taken = send(one);
      for (int again = 0; taken && again < behaviour.repeat; again++) {
        send(one);
      }
      if (taken) {
        waiting.remove(one);
        acknowledge(one);
        done++;
      }
    }
    return done;
  }

  private boolean send(Waiting one) {
    String timestamp = Long.toString(clock.instant().getEpochSecond());
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(to + "/messages"))
            .timeout(Duration.ofSeconds(20))
            .header("Content-Type", "application/json")
            .header("webhook-id", one.id())
            .header("webhook-timestamp", timestamp)
            .header("webhook-signature", Signature.of(secret, one.id(), timestamp, one.body()))
            .POST(BodyPublishers.ofByteArray(one.body()))
            .build();
    try {
      var answer = client.send(request, BodyHandlers.ofString());
      if (answer.statusCode() >= 400 && answer.statusCode() < 500) {
        refused.add(one.id() + " " + answer.statusCode() + " " + answer.body());
        return true;
      }
      return answer.statusCode() < 300;
    } catch (IOException away) {
      return false;
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  private void take(HttpExchange exchange) throws IOException {
    byte[] body = exchange.getRequestBody().readAllBytes();
    if (behaviour.away) {
      answer(exchange, 503, "away");
      return;
    }
    var headers = exchange.getRequestHeaders();
    String id = String.valueOf(headers.getFirst("webhook-id"));
    String timestamp = String.valueOf(headers.getFirst("webhook-timestamp"));
    String signature = String.valueOf(headers.getFirst("webhook-signature"));
    if (!Signature.fits(secret, id, timestamp, body, signature)) {
      answer(exchange, 401, "signature");
      return;
    }
    traffic.add(new String(body, StandardCharsets.UTF_8));
    int status = keep(id, json.readValue(body, MAP));
    try {
      Thread.sleep(behaviour.delayMillis);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
    if (behaviour.fail > 0) {
      behaviour.fail--;
      status = 503;
    }
    answer(exchange, status, "{}");
  }

  private int keep(String id, Map<String, Object> message) {
    if ("compare".equals(message.get("type"))) {
      list(String.valueOf(message.get("order")), json.convertValue(message.get("body"), MAP));
      return 200;
    }
    Order order = book.get(String.valueOf(message.get("order")));
    if (order == null || !(message.get("version") instanceof Number version)) {
      return 404;
    }
    Map<String, Object> body = json.convertValue(message.get("body"), MAP);
    var told = new Order.Told(id, String.valueOf(message.get("type")), body);
    synchronized (order.told()) {
      Order.Told before = order.told().putIfAbsent(version.intValue(), told);
      if (before != null) {
        repeats.incrementAndGet();
        return before.id().equals(id) ? 200 : 409;
      }
    }
    if (told.type().equals("resend") && body.get("from") instanceof Number from) {
      said.getOrDefault(order.number(), List.of()).stream()
          .filter(one -> one.version() >= from.intValue())
          .forEach(waiting::add);
    }
    return 200;
  }

  /** Answers with how its book stands. */
  private void list(String name, Map<String, Object> asked) {
    if (said.containsKey(name)) {
      return;
    }
    List<Map<String, Object>> orders = new ArrayList<>();
    for (Order one : book.values()) {
      Map<String, Object> listed = new LinkedHashMap<>();
      listed.put("order", one.number());
      listed.put("sent", acknowledged.getOrDefault(one.number(), new AtomicInteger()).get());
      listed.put("received", one.inOrder().size());
      listed.put("state", one.state());
      orders.add(listed);
    }
    say(name, "listing", Map.of("since", asked.get("since"), "at", now(), "orders", orders));
  }

  private String now() {
    return clock.instant().toString();
  }

  static void answer(HttpExchange exchange, int status, String text) throws IOException {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    exchange.getResponseHeaders().set("Content-Type", "application/json");
    exchange.sendResponseHeaders(status, bytes.length);
    exchange.getResponseBody().write(bytes);
    exchange.close();
  }

  @Override
  public void close() {
    server.stop(0);
    client.close();
  }
}
