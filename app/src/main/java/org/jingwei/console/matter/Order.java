// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.console.matter;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A work order as the page shows it. */
public record Order(
    long id,
    String unit,
    String part,
    boolean lead,
    Mark state,
    Instant sentAt,
    @Nullable Instant acknowledgedAt,
    @Nullable Instant endedAt,
    String outcome,
    String print) {}
