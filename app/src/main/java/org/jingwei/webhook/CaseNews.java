// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.webhook;

import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.jingwei.casework.CaseEvent;
import org.jingwei.casework.CaseFile;
import org.jingwei.shared.CountyCode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What is told of an event: a CloudEvent 1.0 in structured JSON. Its data are state, category,
 * place and deadline; never words, people, or reasons.
 */
final class CaseNews {

  static final String CONTENT_TYPE = "application/cloudevents+json; charset=utf-8";
  static final String TRIAL = "cn.jingwei.trial";
  private static final String TYPE = "cn.jingwei.case.";

  private final JsonMapper json;

  CaseNews(JsonMapper json) {
    this.json = json;
  }

  /** {@code cn.jingwei.case.} and the name of the move. */
  static String type(CaseEvent event) {
    return TYPE + event.move();
  }

  String of(CaseEvent event, CaseFile file) {
    Map<String, Object> data = new LinkedHashMap<>();
    data.put("case", file.code());
    data.put("version", event.version());
    data.put("move", event.move());
    if (event.from() != null) {
      data.put("from", event.from().name());
    }
    data.put("state", event.to().name());
    data.put("category", file.category());
    data.put("urgency", file.urgency().name());
    data.put("division", file.division().value());
    if (file.cell() != null) {
      data.put("cell", file.cell());
    }
    if (file.leadUnit() != null) {
      data.put("leadUnit", file.leadUnit());
    }
    if (file.dueAt() != null) {
      data.put("dueAt", file.dueAt().toString());
    }
    data.put("overdue", file.overdue());
    Map<String, Object> whole = head(event.county(), Long.toString(event.id()), type(event));
    whole.put("subject", file.code());
    whole.put("time", event.at().atOffset(ZoneOffset.UTC).toString());
    whole.put("datacontenttype", "application/json");
    whole.put("data", data);
    return json.writeValueAsString(whole);
  }

  /** An event with which somebody sees whether a receiver can be reached. */
  String trial(CountyCode county, long id) {
    Map<String, Object> whole = head(county, Long.toString(id), TRIAL);
    whole.put("datacontenttype", "application/json");
    whole.put("data", Map.of("trial", true));
    return json.writeValueAsString(whole);
  }

  private static Map<String, Object> head(CountyCode county, String id, String type) {
    Map<String, Object> head = new LinkedHashMap<>();
    head.put("specversion", "1.0");
    head.put("id", id);
    head.put("source", String.format(Locale.ROOT, "/counties/%s", county));
    head.put("type", type);
    return head;
  }
}
