// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.console.notices;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A message of the outbox as a line of its page.
 *
 * @param code of the report that it answers
 * @param way by which it goes; empty while that is not known
 * @param at when it is tried next, or when it ended
 * @param fault why the last attempt failed; empty where none did
 */
public record OutboxRow(
    long id,
    String code,
    String kind,
    String way,
    String language,
    Instant createdAt,
    @Nullable Instant at,
    int attempts,
    String fault) {}
