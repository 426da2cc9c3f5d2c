// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.webhook;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One event on its way to one receiver.
 *
 * @param type what happened, as the event says
 * @param subject the code of the case file; empty for a trial
 * @param attempts how often it was posted
 * @param answer what the last attempt came to, such as {@code 503}; null before the first
 */
public record Delivery(
    long id,
    String type,
    String subject,
    State state,
    int attempts,
    Instant made,
    @Nullable Instant nextAt,
    @Nullable Instant endedAt,
    @Nullable String answer) {

  /** How it stands. */
  public enum State {
    WAITING,
    DELIVERED,
    /** Given up after the last attempt. */
    FAILED
  }
}
