// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.open311;

import jakarta.servlet.http.HttpServletRequest;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What came with a call. An empty parameter is an absent one; one nobody knows is passed over. */
final class Form {

  private static final Pattern ATTRIBUTE =
      Pattern.compile("attribute\\[([^\\]]+)\\](?:\\[\\d*\\])?");

  private final Map<String, String[]> sent;

  Form(HttpServletRequest request) {
    this.sent = request.getParameterMap();
  }

  Optional<String> find(String name) {
    return Arrays.stream(sent.getOrDefault(name, new String[0]))
        .filter(value -> !value.isBlank())
        .map(String::strip)
        .findFirst();
  }

  String text(String name) {
    return find(name).orElse("");
  }

  /** A list with commas between. */
  List<String> list(String name) {
    return find(name).stream()
        .flatMap(all -> Arrays.stream(all.split(",")))
        .map(String::strip)
        .filter(one -> !one.isEmpty())
        .distinct()
        .toList();
  }

  Optional<Double> number(String name) {
    return find(name)
        .map(text -> {
          try {
            return Double.valueOf(text);
          } catch (NumberFormatException e) {
            throw Fault.wrong(name + " is no number");
          }
        });
  }

  int count(String name, int usual, int most) {
    return find(name)
        .map(text -> {
          if (!text.matches("\\d{1,6}") || Integer.parseInt(text) < 1) {
            throw Fault.wrong(name + " is a whole number from 1 on");
          }
          return Math.min(most, Integer.parseInt(text));
        })
        .orElse(usual);
  }

  /** An instant with an offset; a plus sign that a client forgot to encode came as a blank. */
  Optional<Instant> instant(String name) {
    return find(name)
        .map(text -> {
          try {
            return OffsetDateTime.parse(text.replace(' ', '+')).toInstant();
          } catch (DateTimeException e) {
            throw Fault.wrong(name + " is a time such as 2026-03-02T09:00:00+08:00");
          }
        });
  }

  /** Answers to a service's attributes; several to one stand with a semicolon between. */
  Map<String, String> attributes() {
    Map<String, String> answers = new LinkedHashMap<>();
    sent.forEach((name, values) -> {
      Matcher attribute = ATTRIBUTE.matcher(name);
      if (attribute.matches()) {
        Arrays.stream(values)
            .filter(value -> !value.isBlank())
            .forEach(
                value -> answers.merge(attribute.group(1), value.strip(), (a, b) -> a + ";" + b));
      }
    });
    return answers;
  }
}
