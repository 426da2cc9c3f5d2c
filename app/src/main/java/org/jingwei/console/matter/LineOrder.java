// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.console.matter;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An order of a hotline for which a report of the matter stands.
 *
 * @param state how it stands between the line and us
 * @param due when the line wants it done
 * @param extension what came of asking the line for more time; empty where nobody did
 * @param returnUntil until when the reader may give it back; null where they may not
 */
public record LineOrder(
    String system,
    String line,
    String order,
    Mark state,
    @Nullable Instant due,
    String extension,
    @Nullable Instant returnUntil) {}
