// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.console.matter;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** An objection, extension or review as the page shows it. */
public record Asked(
    String kind,
    String by,
    Instant at,
    String reason,
    Mark state,
    String decidedBy,
    @Nullable Instant decidedAt,
    String decision) {}
