// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.pack;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Those keys of {@code pack.json} that are edited, as the cells of one row. */
final class PackHeadText {

  private static final String[] NUMBERS = {"reopenDays", "reviewDays", "callbackTries"};
  private static final JsonMapper JSON = JsonMapper.shared();

  private PackHeadText() {}

  static Map<String, String> cells(@Nullable String text) {
    JsonNode json = JSON.readTree(text == null ? "{}" : text);
    Map<String, String> cells = new LinkedHashMap<>();
    cells.put("name_zh", json.path("name").path("zh").asString(""));
    cells.put("name_en", json.path("name").path("en").asString(""));
    cells.put(
        "officeHours",
        String.join(
            ";", json.path("officeHours").valueStream().map(one -> one.asString("")).toList()));
    cells.put("firstYear", json.path("calendarYears").path(0).asString(""));
    cells.put("lastYear", json.path("calendarYears").path(1).asString(""));
    for (String key : NUMBERS) {
      cells.put(key, json.path(key).asString(""));
    }
    return cells;
  }

  static String write(@Nullable String before, Map<String, String> cells) {
    if (!(JSON.readTree(before == null ? "{}" : before) instanceof ObjectNode json)) {
      return before == null ? "" : before;
    }
    ObjectNode name = json.putObject("name");
    name.put("zh", cells.getOrDefault("name_zh", ""));
    name.put("en", cells.getOrDefault("name_en", ""));
    var hours = json.putArray("officeHours");
    String all = cells.getOrDefault("officeHours", "");
    if (!all.isBlank()) {
      for (String one : all.split(";")) {
        hours.add(one.strip());
      }
    }
    var years = json.putArray("calendarYears");
    years.add(number(cells.get("firstYear")));
    years.add(number(cells.get("lastYear")));
    for (String key : NUMBERS) {
      if (cells.getOrDefault(key, "").isBlank()) {
        json.remove(key);
      } else {
        json.put(key, number(cells.get(key)));
      }
    }
    return pretty(json);
  }

  /** The same pack under another version mark. */
  static String withVersion(String text, String version) {
    return JSON.readTree(text) instanceof ObjectNode json
        ? pretty(json.put("version", version))
        : text;
  }

  private static String pretty(ObjectNode json) {
    return JSON.writerWithDefaultPrettyPrinter().writeValueAsString(json) + "\n";
  }

  /** What is no number becomes one that the check refuses. */
  private static int number(@Nullable String text) {
    String stripped = text == null ? "" : text.strip();
    return stripped.matches("\\d{1,9}") ? Integer.parseInt(stripped) : -1;
  }
}
