// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.notification;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Something that a unit, or a role at a place, is told.
 *
 * @param id that of the event it tells of
 * @param stage of the clock that reminds or was broken, in lower case; else null
 * @param granted how it was decided; null where nothing was
 * @param settled whether the matter has moved on, so that nothing waits for the reader any more
 * @param read whether the reader has seen it, or need not
 */
public record Notice(
    long id,
    NoticeKind kind,
    long caseId,
    Instant at,
    @Nullable String stage,
    @Nullable Boolean granted,
    boolean settled,
    boolean read) {}
