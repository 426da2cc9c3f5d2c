// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.exchange;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A message of an order as it passed, without what it said.
 *
 * @param incoming whether it came from the line
 * @param state WAITING, DONE, SENT, DEAD or DROPPED
 * @param fault why it waits or failed, or what was unusual; empty where nothing was
 * @param at when it came, or was written
 * @param endedAt when it was worked in, sent, given up or dropped; null while it waits
 */
public record Passed(
    long id,
    boolean incoming,
    int version,
    String type,
    String state,
    String fault,
    Instant at,
    @Nullable Instant endedAt) {}
