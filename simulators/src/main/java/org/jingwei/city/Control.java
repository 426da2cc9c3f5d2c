// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.city;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/**
 * Lets a developer drive the city by forms: {@code /control/become} (number, status, notes), {@code
 * /control/behave} (its {@link Habits}), {@code /control} for its book.
 */
final class Control {

  private final City city;

  Control(City city) {
    this.city = city;
  }

  void handle(HttpExchange exchange) throws IOException {
    String sent = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
    Map<String, String> form = City.form(sent);
    switch (exchange.getRequestURI().getPath()) {
      case "/control/become" ->
          city.get(form.getOrDefault("number", ""))
              .become(form.getOrDefault("status", "open"), form.getOrDefault("notes", ""));
      case "/control/behave" -> behave(form);
      default -> {}
    }
    new Answer(city.matters().stream().map(one -> one.shown(false)).toList())
        .write(exchange, false);
  }

  private void behave(Map<String, String> form) {
    Habits habits = city.habits();
    habits.away = flag(form, "away", habits.away);
    habits.fail = Integer.parseInt(form.getOrDefault("fail", Integer.toString(habits.fail)));
    habits.tokens = flag(form, "tokens", habits.tokens);
    habits.singly = flag(form, "singly", habits.singly);
    habits.silent = flag(form, "silent", habits.silent);
    habits.xml = flag(form, "xml", habits.xml);
    habits.deaf = flag(form, "deaf", habits.deaf);
  }

  private static boolean flag(Map<String, String> form, String name, boolean before) {
    return Boolean.parseBoolean(form.getOrDefault(name, Boolean.toString(before)));
  }
}
