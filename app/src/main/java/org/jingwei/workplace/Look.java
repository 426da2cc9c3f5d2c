// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.workplace;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The last time that somebody looked at a matter. Looks that follow each other within {@link
 * Workplace#SITTING} are one; what stood before it is kept, so that a page read anew still shows
 * what was new.
 *
 * @param version of the case file then
 * @param earlierVersion of the look before this sitting; null where there was none
 * @param earlierAt when that was
 */
public record Look(
    long caseId,
    int version,
    Instant at,
    @Nullable Integer earlierVersion,
    @Nullable Instant earlierAt) {}
