// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.notification;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A message to a reporter as an administrator sees it: how it stands, not what it says nor to whom.
 *
 * @param way by which it went or is tried; null where that is not known yet
 * @param attempts how many were made
 * @param createdAt when it was written
 * @param nextAt when it is tried next, while it waits
 * @param endedAt when it was sent or given up; null while it waits
 * @param fault why the last attempt failed: a code of ours, a blank and what belongs to it
 */
public record Message(
    long id,
    long reportId,
    MessageKind kind,
    String language,
    OutboxState state,
    @Nullable Way way,
    int attempts,
    Instant createdAt,
    Instant nextAt,
    @Nullable Instant endedAt,
    @Nullable String fault) {}
