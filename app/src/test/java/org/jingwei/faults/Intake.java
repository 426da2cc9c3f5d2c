// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.faults;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * People who report all the time, come again until they are answered, write down what they are
 * told, and complain of bad answers.
 */
final class Intake implements AutoCloseable {

  /** What a reporter keeps. */
  record Receipt(String code, String secret) {}

  private static final int PEOPLE = 6;
  private static final Duration PAUSE = Duration.ofMillis(20);
  private static final String LAMP =
      "{\"text\":\"沙岭社区门口的路灯坏了\",\"category\":\"lighting-out\",\"address\":\"沙岭社区\"}";

  private final HttpClient client =
      HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();
  private final Map<String, Receipt> acknowledged = new ConcurrentHashMap<>();
  private final Set<String> unanswered = ConcurrentHashMap.newKeySet();
  private final Queue<String> complaints = new ConcurrentLinkedQueue<>();
  private final AtomicInteger turnedAway = new AtomicInteger();
  private final AtomicInteger retried = new AtomicInteger();
  private final AtomicInteger takenUnanswered = new AtomicInteger();
  private final Thread[] people = new Thread[PEOPLE];
  private volatile int port;
  private volatile boolean going = true;

  Intake(int port) {
    this.port = port;
    for (int i = 0; i < PEOPLE; i++) {
      people[i] = Thread.ofVirtual().start(this::report);
    }
  }

  private void report() {
    while (going) {
      String key = UUID.randomUUID().toString();
      while (going && !isAnswered(key)) {
        LockSupport.parkNanos(PAUSE.toNanos());
      }
    }
  }

  /** One try; whoever gets no answer, or is asked to come again, keeps the key and comes again. */
  private boolean isAnswered(String key) {
    try {
      HttpResponse<String> answer = post(key);
      switch (answer.statusCode()) {
        case 200, 201 -> acknowledge(key, answer);
        case 503 -> turnAway(key, answer);
        default -> complaints.add(answer.statusCode() + " " + answer.body());
      }
      return answer.statusCode() != 503;
    } catch (IOException broken) {
      unanswered.add(key);
      return false;
    } catch (InterruptedException stopped) {
      unanswered.add(key);
      going = false;
      return false;
    }
  }

  /** Written down, whether they came once or several times. */
  void acknowledge(String key, HttpResponse<String> answer) {
    acknowledged.put(key, receipt(answer));
    if (unanswered.remove(key)) {
      retried.incrementAndGet();
      if (answer.statusCode() == 200) {
        takenUnanswered.incrementAndGet();
      }
    }
  }

  private void turnAway(String key, HttpResponse<String> answer) {
    turnedAway.incrementAndGet();
    unanswered.add(key);
    boolean told =
        answer.headers().firstValue("Retry-After").isPresent()
            && answer.headers().firstValue("Content-Type").orElse("").contains("problem+json")
            && !answer.body().contains("Exception");
    if (!told) {
      complaints.add(answer.headers() + " " + answer.body());
    }
  }

  HttpResponse<String> post(String key) throws IOException, InterruptedException {
    return client.send(
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/api/v1/reports"))
            .timeout(Duration.ofSeconds(60))
            .header("Content-Type", "application/json")
            .header("Idempotency-Key", key)
            .POST(BodyPublishers.ofString(LAMP))
            .build(),
        BodyHandlers.ofString());
  }

  static Receipt receipt(HttpResponse<String> answer) {
    JsonNode json = JsonMapper.shared().readTree(answer.body());
    return new Receipt(json.path("code").asString(), json.path("secret").asString());
  }

  /** Waits until so many more have been acknowledged. */
  void awaitMore(int more) {
    int goal = acknowledged.size() + more;
    long end = System.nanoTime() + Duration.ofSeconds(90).toNanos();
    while (acknowledged.size() < goal) {
      if (System.nanoTime() > end) {
        throw new AssertionError("no more is acknowledged: " + acknowledged.size());
      }
      LockSupport.parkNanos(1_000_000);
    }
  }

  /** Waits until so many more were asked to come again. */
  void awaitTurnedAway(int more) {
    int goal = turnedAway.get() + more;
    long end = System.nanoTime() + Duration.ofSeconds(120).toNanos();
    while (turnedAway.get() < goal) {
      if (System.nanoTime() > end) {
        throw new AssertionError("nobody is turned away; complaints: " + complaints);
      }
      LockSupport.parkNanos(1_000_000);
    }
  }

  void goOnAt(int otherPort) {
    port = otherPort;
  }

  void stop() throws InterruptedException {
    going = false;
    for (Thread person : people) {
      person.join();
    }
  }

  Map<String, Receipt> acknowledged() {
    return acknowledged;
  }

  /** The keys of those who have not been answered yet. */
  Set<String> unanswered() {
    return unanswered;
  }

  /** How many were answered only when they came again. */
  int retried() {
    return retried.get();
  }

  Queue<String> complaints() {
    return complaints;
  }

  @Override
  public String toString() {
    return "%d acknowledged, %d of them after a retry (%d had been taken), %d turned away with 503"
        .formatted(acknowledged.size(), retried(), takenUnanswered.get(), turnedAway.get());
  }

  @Override
  public void close() throws InterruptedException {
    stop();
    client.close();
  }
}
