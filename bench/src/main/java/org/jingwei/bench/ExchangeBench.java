// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.bench;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jingwei.bench.Load.Round;
import org.jingwei.bench.Load.Worker;
import org.jingwei.bench.Samples.Sample;
import org.jingwei.signing.Signatures;
import org.jingwei.signing.SigningSecret;

/**
 * Orders of a line both ways: posted and acknowledged, worked into a report and a matter, and told
 * to the line as received. The bench is the line, on a socket of its own.
 */
final class ExchangeBench implements AutoCloseable {

  private static final int CONNECTIONS = 8;
  private static final int PACE = 100;
  private static final int UNDER_WAY = 400;
  private static final Duration PATIENCE = Duration.ofMinutes(3);
  private static final String SECRET = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw";
  private static final Pattern RECEIVED =
      Pattern.compile("\"order\":\"(\\w+)\".*\"type\":\"received\"");

  private final HttpServer server;
  private final Map<String, Instant> posted = new ConcurrentHashMap<>();
  private final Map<String, Duration> told = new ConcurrentHashMap<>();
  private final AtomicInteger numbers = new AtomicInteger();

  private ExchangeBench() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    server.createContext("/messages", this::take);
    server.start();
  }

  /** What the program is told of the line before it starts. */
  static ExchangeBench withLine(Map<String, String> environment) throws IOException {
    ExchangeBench line = new ExchangeBench();
    environment.put(
        "JINGWEI_LINE_12345_ADDRESS", "http://127.0.0.1:" + line.server.getAddress().getPort());
    environment.put("JINGWEI_LINE_12345_SECRET", SECRET);
    environment.put("JINGWEI_OUTGOING_INSIDE", "127.0.0.1");
    return line;
  }

  void run(Program program, Figures figures, Effort effort) throws Exception {
    Load load = new Load(program.cpu(), program.databaseCpu());
    Samples samples = new Samples(1);
    load.run(CONNECTIONS, effort.warmUp(), () -> post(program, samples, UNDER_WAY));
    awaitAll();
    List<Round> taken = new ArrayList<>();
    List<Round> bothWays = new ArrayList<>();
    List<Round> raw = new ArrayList<>();
    for (int i = 0; i < effort.rounds(); i++) {
      bothWays.add(
          load.run(CONNECTIONS, effort.seconds(), () -> post(program, samples, UNDER_WAY)));
      awaitAll();
      taken.add(
          load.run(CONNECTIONS, effort.seconds(), () -> post(program, samples, Integer.MAX_VALUE)));
      awaitAll();
      raw.add(
          load.run(
              CONNECTIONS,
              effort.seconds(),
              () -> new RawInsert(new RawRows(program.connect()), samples)));
    }
    figures.compare("orders acknowledged, " + CONNECTIONS + " connections", taken, raw);
    figures.compare("orders both ways, " + UNDER_WAY + " under way at most", bothWays, raw);
    lag(program, samples, figures, effort);
  }

  /** From the posting of an order to its "received" at the line, at a steady pace. */
  private void lag(Program program, Samples samples, Figures figures, Effort effort)
      throws Exception {
    told.clear();
    int orders = (int) (PACE * effort.seconds() * effort.rounds());
    try (var pace = Executors.newScheduledThreadPool(CONNECTIONS);
        var senders = Executors.newFixedThreadPool(CONNECTIONS)) {
      ThreadLocal<Post> own = ThreadLocal.withInitial(() -> steady(program, samples));
      for (int i = 0; i < orders; i++) {
        var unused =
            pace.schedule(
                () -> senders.submit(() -> sendOne(own.get())),
                i * 1_000L / PACE,
                TimeUnit.MILLISECONDS);
      }
      pace.shutdown();
      pace.awaitTermination(10, TimeUnit.MINUTES);
      senders.shutdown();
      senders.awaitTermination(1, TimeUnit.MINUTES);
    }
    awaitAll();
    double[] millis = told.values().stream().mapToDouble(d -> d.toNanos() / 1e6).sorted().toArray();
    figures.value(
        "lag at " + PACE + " orders a second, posted to told",
        "orders",
        millis.length,
        "p50",
        millis[millis.length / 2],
        "p99",
        millis[(int) (millis.length * 0.99)]);
  }

  private Post post(Program program, Samples samples, int most) throws IOException {
    return new Post(new Http(program.port()), samples, most);
  }

  private Post steady(Program program, Samples samples) {
    try {
      return post(program, samples, Integer.MAX_VALUE);
    } catch (IOException failed) {
      throw new IllegalStateException(failed);
    }
  }

  private static void sendOne(Post post) {
    try {
      post.once();
    } catch (IOException failed) {
      throw new IllegalStateException(failed);
    }
  }

  private void awaitAll() throws InterruptedException {
    Instant end = Instant.now().plus(PATIENCE);
    while (!posted.isEmpty() && Instant.now().isBefore(end)) {
      TimeUnit.MILLISECONDS.sleep(5);
    }
    if (!posted.isEmpty()) {
      throw new IllegalStateException(posted.size() + " orders were never told of");
    }
  }

  private void take(HttpExchange exchange) throws IOException {
    String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
    Matcher order = RECEIVED.matcher(body);
    if (order.find()) {
      Instant at = posted.remove(order.group(1));
      if (at != null) {
        told.put(order.group(1), Duration.between(at, Instant.now()));
      }
    }
    exchange.sendResponseHeaders(204, -1);
    exchange.close();
  }

  @Override
  public void close() {
    server.stop(0);
  }

  private final class Post implements Worker {

    private final Http http;
    private final Samples samples;
    private final int most;
    private final Signatures signatures = new Signatures(Clock.systemUTC());
    private final List<SigningSecret> secret = SigningSecret.readAll(SECRET);

    /**
     * @param most it waits while so many are under way
     */
    Post(Http http, Samples samples, int most) {
      this.http = http;
      this.samples = samples;
      this.most = most;
    }

    @Override
    public void once() throws IOException {
      while (posted.size() >= most) {
        LockSupport.parkNanos(1_000_000);
      }
      Sample sample = samples.next();
      String order = "b" + numbers.incrementAndGet();
      String body =
          String.format(
              Locale.ROOT,
              "{\"id\":\"%s_1\",\"order\":\"%s\",\"version\":1,\"type\":\"order\",\"sentAt\":\"%s\","
                  + "\"body\":{\"content\":\"%s\",\"categoryCode\":\"0301\",\"longitude\":%.6f,"
                  + "\"latitude\":%.6f,\"callerPhone\":\"%s\"}}",
              order,
              order,
              Instant.now(),
              sample.text(),
              sample.longitude(),
              sample.latitude(),
              sample.phone());
      List<String> headers = new ArrayList<>();
      signatures
          .headers(order + "_1", body, secret)
          .forEach((name, value) -> headers.addAll(List.of(name, value)));
      posted.put(order, Instant.now());
      Http.Answer answer =
          http.post("/exchange/v1/12345/messages", body, headers.toArray(String[]::new));
      if (answer.status() != 200) {
        throw new IOException(answer.status() + " " + answer.text());
      }
    }

    @Override
    public void close() throws IOException {
      http.close();
    }
  }
}
