// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.console.exchange;

import java.time.Instant;
import org.jingwei.console.kit.Tone;
import org.jspecify.annotations.Nullable;

/** A message of an order as its row shows it, in words. */
public record MessageRow(
    boolean incoming,
    int version,
    String what,
    String state,
    Tone tone,
    String note,
    Instant at,
    @Nullable Instant endedAt) {}
