// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.exchange;

import java.time.Instant;
import java.util.Map;

/**
 * A message on its way to a line.
 *
 * @param id ours, the same at each attempt
 * @param version 1, 2, 3… for each order, in the order in which things happened
 * @param body what it says, by field; no personal data
 */
record Outbound(
    long id,
    String system,
    String order,
    int version,
    String type,
    Map<String, Object> body,
    int attempts,
    Instant createdAt) {

  public Outbound {
    body = Map.copyOf(body);
  }
}
