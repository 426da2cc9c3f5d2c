// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.city;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/** What the city answers, in either format. */
record Answer(int status, String root, String each, List<Map<String, String>> entries) {

  Answer(List<Map<String, String>> entries) {
    this(200, "service_requests", "request", entries);
  }

  static Answer wrong(int status, String description) {
    return new Answer(
        status,
        "errors",
        "error",
        List.of(Map.of("code", Integer.toString(status), "description", description)));
  }

  void write(HttpExchange exchange, boolean xml) throws IOException {
    byte[] bytes =
        xml
            ? xml().getBytes(StandardCharsets.UTF_8)
            : JsonMapper.shared().writeValueAsBytes(entries);
    exchange
        .getResponseHeaders()
        .set("Content-Type", (xml ? "text/xml" : "application/json") + "; charset=utf-8");
    exchange.sendResponseHeaders(status, bytes.length);
    exchange.getResponseBody().write(bytes);
    exchange.close();
  }

  private String xml() {
    StringBuilder text =
        new StringBuilder("<?xml version=\"1.0\" encoding=\"utf-8\"?><" + root + ">");
    for (Map<String, String> entry : entries) {
      text.append('<').append(each).append('>');
      entry.forEach(
          (name, value) -> text.append('<' + name + '>' + escaped(value) + "</" + name + '>'));
      text.append("</").append(each).append('>');
    }
    return text.append("</").append(root).append('>').toString();
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;");
  }
}
