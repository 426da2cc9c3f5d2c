// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.city;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

/** The city on a real socket, with its own book of reports; all below {@code /v2}. */
public final class City implements AutoCloseable {

  private final String key;
  private final Clock clock;
  private final HttpServer server;
  private final Habits habits = new Habits();
  private final List<Matter> book = Collections.synchronizedList(new ArrayList<>());
  private final Map<String, String> tokens = new ConcurrentHashMap<>();
  private final AtomicInteger numbers = new AtomicInteger(1000);
  private final AtomicInteger calls = new AtomicInteger();

  /**
   * @param key the api_key that it asks for
   * @param port 0 for any free one
   */
  public City(String key, int port, Clock clock) throws IOException {
    this.key = key;
    this.clock = clock;
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
    server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    server.createContext("/v2/", this::take);
    server.createContext("/control", new Control(this)::handle);
    server.start();
  }

  public int port() {
    return server.getAddress().getPort();
  }

  public Habits habits() {
    return habits;
  }

  /** Everything that was reported, oldest first. */
  public List<Matter> matters() {
    return List.copyOf(book);
  }

  /** How many calls came. */
  public int calls() {
    return calls.get();
  }

  public Matter get(String number) {
    return book.stream()
        .filter(one -> one.number().equals(number))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("no report " + number));
  }

  private void take(HttpExchange exchange) throws IOException {
    calls.incrementAndGet();
    String path = exchange.getRequestURI().getPath().substring("/v2/".length());
    boolean post = exchange.getRequestMethod().equals("POST");
    String sent =
        post
            ? new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8)
            : String.valueOf(exchange.getRequestURI().getRawQuery());
    Answer answer =
        habits.away
            ? Answer.wrong(503, "away")
            : answer(path.replaceFirst("\\.\\w+$", ""), post, form(sent));
    answer.write(exchange, habits.xml || path.endsWith(".xml"));
  }

  private Answer answer(String what, boolean post, Map<String, String> form) {
    if (post && !form.getOrDefault("api_key", "").equals(key)) {
      return Answer.wrong(403, "api_key is wrong");
    }
    if (post) {
      return switch (what) {
        case "requests" -> file(form);
        case "servicerequestupdates" -> hear(form);
        default -> Answer.wrong(404, "no such call");
      };
    }
    if (what.equals("requests")) {
      return list(form);
    }
    String last = what.replaceFirst(".*/", "");
    return what.startsWith("tokens/") ? token(last) : one(last);
  }

  private Answer file(Map<String, String> form) {
    if (form.getOrDefault("service_code", "").isEmpty()) {
      return Answer.wrong(400, "service_code was not provided");
    }
    Matter matter = new Matter("WX-" + numbers.incrementAndGet(), clock.instant(), form);
    book.add(matter);
    if (habits.fail > 0) {
      habits.fail--;
      return Answer.wrong(503, "kept, and then it failed");
    }
    if (!habits.tokens) {
      return new Answer(List.of(Map.of("service_request_id", matter.number())));
    }
    String token = "t" + matter.number().hashCode();
    tokens.put(token, matter.number());
    return new Answer(List.of(Map.of("token", token)));
  }

  private Answer hear(Map<String, String> form) {
    if (habits.deaf) {
      return Answer.wrong(404, "no such call");
    }
    Matter matter = get(form.getOrDefault("service_request_id", ""));
    String id = form.getOrDefault("update_id", "");
    return matter.hear(id, form.getOrDefault("description", ""))
        ? new Answer(List.of(Map.of("update_id", id)))
        : Answer.wrong(400, "update_id already exists");
  }

  private Answer list(Map<String, String> form) {
    String numbers = form.getOrDefault("service_request_id", "");
    if (!numbers.isEmpty() && habits.singly) {
      return Answer.wrong(400, "one at a time");
    }
    List<String> wanted = List.of(numbers.split(","));
    Instant since = Instant.parse(form.getOrDefault("start_date", "2000-01-01T00:00:00Z"));
    String service = form.getOrDefault("service_code", "");
    int size = Integer.parseInt(form.getOrDefault("page_size", "50"));
    int page = Integer.parseInt(form.getOrDefault("page", "1"));
    return new Answer(
        matters().stream()
            .filter(one -> numbers.isEmpty() || wanted.contains(one.number()))
            .filter(one -> !one.at().isBefore(since))
            .filter(one -> service.isEmpty() || service.equals(one.told().get("service_code")))
            .skip((page - 1L) * size)
            .limit(size)
            .map(one -> one.shown(habits.silent))
            .toList());
  }

  private Answer one(String number) {
    List<Map<String, String>> found =
        matters().stream()
            .filter(one -> one.number().equals(number))
            .map(one -> one.shown(habits.silent))
            .toList();
    return found.isEmpty() ? Answer.wrong(404, "no such report") : new Answer(found);
  }

  private Answer token(String token) {
    String number = tokens.get(token);
    return number == null
        ? Answer.wrong(404, "no such token")
        : new Answer(List.of(Map.of("token", token, "service_request_id", number)));
  }

  static Map<String, String> form(String sent) {
    Map<String, String> all = new LinkedHashMap<>();
    for (String pair : sent.split("&")) {
      int equals = pair.indexOf('=');
      if (equals > 0) {
        all.put(decoded(pair.substring(0, equals)), decoded(pair.substring(equals + 1)));
      }
    }
    return all;
  }

  private static String decoded(String text) {
    return URLDecoder.decode(text, StandardCharsets.UTF_8);
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
