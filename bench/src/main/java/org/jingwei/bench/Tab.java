// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * One tab of a Chromium without a window, spoken to by the DevTools protocol: as much of it as a
 * bench needs. The browser is the command of {@code BENCH_CHROMIUM}, {@code chromium} unless given.
 */
final class Tab implements AutoCloseable {

  private static final JsonMapper JSON = new JsonMapper();
  private static final int PATIENCE_SECONDS = 60;

  private final Process process;
  private final WebSocket socket;
  private final Map<Integer, CompletableFuture<JsonNode>> waiting;
  private final AtomicInteger ids = new AtomicInteger();
  private String session = "";

  private Tab(
      Process process, WebSocket socket, Map<Integer, CompletableFuture<JsonNode>> waiting) {
    this.process = process;
    this.socket = socket;
    this.waiting = waiting;
  }

  static Tab open(int width, int height) throws Exception {
    Path folder = Files.createTempDirectory("jingwei-bench-tab");
    String command = System.getenv().getOrDefault("BENCH_CHROMIUM", "chromium");
    Process process =
        new ProcessBuilder(
                command,
                "--headless=new",
                "--no-sandbox",
                "--disable-gpu",
                "--no-first-run",
                "--disable-background-networking",
                "--remote-debugging-port=0",
                "--user-data-dir=" + folder,
                "--window-size=" + width + "," + height,
                "about:blank")
            .start();
    var waiting = new ConcurrentHashMap<Integer, CompletableFuture<JsonNode>>();
    WebSocket socket =
        HttpClient.newHttpClient()
            .newWebSocketBuilder()
            .buildAsync(URI.create(address(process)), new Ear(waiting))
            .get(PATIENCE_SECONDS, TimeUnit.SECONDS);
    Tab tab = new Tab(process, socket, waiting);
    String target =
        tab.call("Target.createTarget", Map.of("url", "about:blank")).path("targetId").asString();
    tab.session =
        tab.call("Target.attachToTarget", Map.of("targetId", target, "flatten", true))
            .path("sessionId")
            .asString();
    tab.call("Performance.enable", Map.of("timeDomain", "threadTicks"));
    tab.call(
        "Emulation.setDeviceMetricsOverride",
        Map.of("width", width, "height", height, "deviceScaleFactor", 1, "mobile", false));
    return tab;
  }

  private static String address(Process process) throws IOException {
    var out =
        new BufferedReader(new InputStreamReader(process.getErrorStream(), StandardCharsets.UTF_8));
    for (String line = out.readLine(); line != null; line = out.readLine()) {
      if (line.startsWith("DevTools listening on ")) {
        Thread.startVirtualThread(() -> out.lines().forEach(rest -> {}));
        return line.substring("DevTools listening on ".length());
      }
    }
    throw new IOException("the browser did not start");
  }

  /** Puts the messages of the browser together and hands each to whoever waits for it. */
  private static final class Ear implements WebSocket.Listener {
    private final Map<Integer, CompletableFuture<JsonNode>> waiting;
    private final StringBuilder text = new StringBuilder();

    Ear(Map<Integer, CompletableFuture<JsonNode>> waiting) {
      this.waiting = waiting;
    }

    @Override
    public CompletionStage<?> onText(WebSocket socket, CharSequence part, boolean last) {
      text.append(part);
      if (last) {
        JsonNode message = JSON.readTree(text.toString());
        text.setLength(0);
        CompletableFuture<JsonNode> asked = waiting.remove(message.path("id").asInt(-1));
        if (asked != null) {
          asked.complete(message.path("result"));
        }
      }
      socket.request(1);
      return CompletableFuture.completedFuture(null);
    }
  }

  private JsonNode call(String method, Map<String, Object> parameters) throws Exception {
    int id = ids.incrementAndGet();
    var answer = new CompletableFuture<JsonNode>();
    waiting.put(id, answer);
    Map<String, Object> message =
        session.isEmpty()
            ? Map.of("id", id, "method", method, "params", parameters)
            : Map.of("id", id, "method", method, "params", parameters, "sessionId", session);
    socket.sendText(JSON.writeValueAsString(message), true).get(PATIENCE_SECONDS, TimeUnit.SECONDS);
    return answer.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
  }

  void cookie(String url, String name, String value) throws Exception {
    call("Network.setCookie", Map.of("url", url, "name", name, "value", value));
  }

  void go(String url) throws Exception {
    call("Page.navigate", Map.of("url", url));
  }

  /** The value of an expression, as text; a promise is waited for. */
  String value(String expression) throws Exception {
    return call(
            "Runtime.evaluate",
            Map.of("expression", expression, "awaitPromise", true, "returnByValue", true))
        .path("result")
        .path("value")
        .asString("");
  }

  /**
   * What the thread of the page has worked since it began: processor milliseconds, not those it
   * waited for a core.
   */
  record Work(double all, double scripts, double layout) {
    Work since(Work before) {
      return new Work(all - before.all, scripts - before.scripts, layout - before.layout);
    }
  }

  Work work() throws Exception {
    Map<String, Double> seconds = new java.util.HashMap<>();
    for (JsonNode one : call("Performance.getMetrics", Map.of()).path("metrics")) {
      seconds.put(one.path("name").asString(), one.path("value").asDouble() * 1_000);
    }
    return new Work(
        seconds.getOrDefault("TaskDuration", 0.0),
        seconds.getOrDefault("ScriptDuration", 0.0),
        seconds.getOrDefault("LayoutDuration", 0.0)
            + seconds.getOrDefault("RecalcStyleDuration", 0.0));
  }

  /** Waits until an expression is true. */
  void await(String condition) throws Exception {
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
    while (!value("String(Boolean(" + condition + "))").equals("true")) {
      if (System.nanoTime() > end) {
        throw new IOException("the page never came to " + condition);
      }
      Thread.sleep(20);
    }
  }

  /** Presses a key as a keyboard does; {@code shift} with it. */
  void press(String key, boolean shift) throws Exception {
    pressWith(key, shift ? 8 : 0);
  }

  /** Presses a key with Ctrl held. */
  void pressControl(String key) throws Exception {
    pressWith(key, 2);
  }

  private void pressWith(String key, int held) throws Exception {
    boolean letter = key.length() == 1;
    String code = letter ? "Key" + key.toUpperCase(java.util.Locale.ROOT) : key;
    for (String kind : List.of("keyDown", "keyUp")) {
      boolean down = kind.equals("keyDown");
      call(
          "Input.dispatchKeyEvent",
          letter && down && held != 2
              ? Map.of("type", kind, "key", key, "code", code, "text", key, "modifiers", held)
              : Map.of("type", kind, "key", key, "code", code, "modifiers", held));
    }
  }

  @Override
  public void close() {
    socket.abort();
    process.destroy();
  }
}
