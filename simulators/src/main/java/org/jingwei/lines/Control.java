// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.lines;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Lets a developer drive a line: new orders, messages about them, bad days, a look at the book. */
final class Control {

  private final Line line;
  private final JsonMapper json = JsonMapper.shared();

  Control(Line line) {
    this.line = line;
  }

  void handle(HttpExchange exchange) throws IOException {
    String path = exchange.getRequestURI().getPath();
    byte[] body = exchange.getRequestBody().readAllBytes();
    JsonNode told = body.length == 0 ? json.createObjectNode() : json.readTree(body);
    Object answer =
        switch (path) {
          case "/control/order" -> Map.of("order", line.order(map(told)));
          case "/control/say" -> {
            line.say(
                told.path("order").asString(""),
                told.path("type").asString(""),
                map(told.path("body")));
            yield Map.of("queued", true);
          }
          case "/control/behave" -> behave(told);
          default -> book();
        };
    Line.answer(exchange, 200, json.writerWithDefaultPrettyPrinter().writeValueAsString(answer));
  }

  private Map<String, Object> map(JsonNode node) {
    Map<String, Object> all = new LinkedHashMap<>();
    if (node instanceof ObjectNode object) {
      object
          .properties()
          .forEach(e -> all.put(e.getKey(), json.convertValue(e.getValue(), Object.class)));
    }
    return all;
  }

  private Object behave(JsonNode told) {
    Behaviour behaviour = line.behaviour();
    behaviour.away = told.path("away").asBoolean(behaviour.away);
    behaviour.fail = told.path("fail").asInt(behaviour.fail);
    behaviour.repeat = told.path("repeat").asInt(behaviour.repeat);
    behaviour.reorder = told.path("reorder").asBoolean(behaviour.reorder);
    behaviour.delayMillis = told.path("delayMillis").asLong(behaviour.delayMillis);
    return Map.of(
        "away",
        behaviour.away,
        "fail",
        behaviour.fail,
        "repeat",
        behaviour.repeat,
        "reorder",
        behaviour.reorder,
        "delayMillis",
        behaviour.delayMillis);
  }

  private Object book() {
    return line.orders().stream()
        .map(order ->
            Map.of("order", order.number(), "state", order.state(), "told", order.inOrder()))
        .toList();
  }
}
