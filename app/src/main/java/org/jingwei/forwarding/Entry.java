// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.forwarding;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** One thing of an answer, such as a request, by its fields; whatever is not there is empty. */
record Entry(JsonNode node) {

  private static final List<String> NUMBER =
      List.of("service_request_id", "servicerequestid", "request_id", "id");
  private static final List<String> INSIDE =
      List.of("service_request_id", "id", "value", "#text", "$t", "$");
  private static final int LONGEST_NUMBER = 100;
  private static final int DEEPEST = 3;

  /** A field as text: a number as it is written, null and the word null as nothing. */
  String text(String name) {
    return find(name).map(found -> scalar(found, 0)).orElse("");
  }

  /** Their number for it; empty where there is none yet. */
  String number() {
    return NUMBER.stream()
        .map(this::text)
        .filter(text -> !text.isEmpty())
        .map(text -> Clean.name(text, LONGEST_NUMBER))
        .findFirst()
        .orElse("");
  }

  String token() {
    return Clean.name(text("token"), LONGEST_NUMBER);
  }

  boolean has(String name) {
    return find(name).isPresent();
  }

  /** Names are told apart without regard to capitals. */
  private Optional<JsonNode> find(String name) {
    JsonNode exact = node.get(name);
    if (exact != null) {
      return Optional.of(exact);
    }
    return node.properties().stream()
        .filter(one -> one.getKey().toLowerCase(Locale.ROOT).equals(name))
        .map(java.util.Map.Entry::getValue)
        .findFirst();
  }

  private static String scalar(JsonNode value, int depth) {
    if (value.isNull() || value.isMissingNode() || depth > DEEPEST) {
      return "";
    }
    if (value.isArray()) {
      return value.isEmpty() ? "" : scalar(value.get(0), depth + 1);
    }
    if (value.isObject()) {
      return INSIDE.stream()
          .map(value::get)
          .filter(java.util.Objects::nonNull)
          .map(found -> scalar(found, depth + 1))
          .filter(text -> !text.isEmpty())
          .findFirst()
          .orElse("");
    }
    String text =
        value.isNumber() ? value.decimalValue().stripTrailingZeros().toPlainString() : words(value);
    return text.equals("null") || text.equals("None") ? "" : text;
  }

  private static String words(JsonNode value) {
    return value.asString("").strip();
  }
}
