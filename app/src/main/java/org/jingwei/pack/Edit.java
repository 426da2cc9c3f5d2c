// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.pack;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One change of a draft.
 *
 * @param cells the row as it is to be; null ends it
 * @param base the row as it was live when it was edited; null where there was none
 * @param version grows with each change, so that nobody overwrites what they have not seen
 */
record Edit(
    PackTable table,
    String key,
    @Nullable Map<String, String> cells,
    @Nullable Map<String, String> base,
    int version,
    long by,
    Instant at) {}
