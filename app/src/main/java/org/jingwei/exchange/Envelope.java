// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.exchange;

import java.time.Instant;
import tools.jackson.databind.JsonNode;

/** A message as it came: who, which order, which version; its body is not looked into yet. */
record Envelope(
    String id,
    String system,
    String order,
    int version,
    String type,
    Instant sentAt,
    JsonNode body) {}
