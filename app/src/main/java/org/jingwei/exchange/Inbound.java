// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.exchange;

import java.time.Instant;
import org.jingwei.shared.CountyCode;
import tools.jackson.databind.JsonNode;

/** A message of a line, opened to be worked in. */
record Inbound(
    CountyCode county,
    long id,
    String system,
    String messageId,
    String order,
    int version,
    String type,
    Instant receivedAt,
    JsonNode body) {

  String text(String field) {
    JsonNode value = body.path(field);
    return value.isNull() || value.isMissingNode() ? "" : value.asString("").strip();
  }

  /** One key for each message, so that nothing it does is done twice. */
  String key(String act) {
    return "exchange:" + system + ":" + messageId + ":" + act;
  }
}
