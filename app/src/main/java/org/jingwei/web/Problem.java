// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An answer that is not the one asked for, in the caller's words (RFC 9457).
 *
 * @param status HTTP status
 * @param code last part of the type URI
 * @param title the rule that was broken
 * @param detail what to do
 * @param errors one for each wrong input
 * @param incident the number under which the log tells more; null where it was no bug
 */
record Problem(
    int status,
    String code,
    String title,
    String detail,
    List<Wrong> errors,
    @Nullable String incident) {

  /**
   * One wrong input.
   *
   * @param field its JSON name; null where no single one is to blame
   * @param rule what it must be
   * @param remedy what to do
   */
  record Wrong(@Nullable String field, String code, String rule, String remedy) {

    Map<String, Object> json() {
      var json = new LinkedHashMap<String, Object>();
      if (field != null) {
        json.put("field", field);
      }
      json.put("code", code);
      json.put("rule", rule);
      json.put("remedy", remedy);
      return json;
    }
  }

  Problem {
    errors = List.copyOf(errors);
  }

  Problem(int status, String code, String title, String detail) {
    this(status, code, title, detail, List.of(), null);
  }

  Problem withIncident(String number) {
    return new Problem(status, code, title, detail, errors, number);
  }

  Map<String, Object> json(String instance) {
    var json = new LinkedHashMap<String, Object>();
    json.put("type", "/problems/" + code);
    json.put("title", title);
    json.put("status", status);
    json.put("detail", detail);
    json.put("instance", instance);
    if (!errors.isEmpty()) {
      json.put("errors", errors.stream().map(Wrong::json).toList());
    }
    if (incident != null) {
      json.put("incident", incident);
    }
    return json;
  }

  /** Every rule and remedy as lines, for a page. */
  List<String> lines() {
    var lines = new ArrayList<String>();
    for (var wrong : errors) {
      lines.add((wrong.rule() + " " + wrong.remedy()).strip());
    }
    return lines;
  }
}
