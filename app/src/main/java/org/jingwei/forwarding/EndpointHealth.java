// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.forwarding;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How a system elsewhere is doing, as seen from here.
 *
 * @param open whether its address is set
 * @param failures how often in a row it did not answer
 * @param fault what was wrong last; null where nothing was
 * @param live how many matters are on their way to it or with it
 * @param dead how many do not get on by themselves
 */
public record EndpointHealth(
    Endpoint endpoint,
    boolean open,
    @Nullable Instant reachedAt,
    int failures,
    @Nullable String fault,
    @Nullable Instant retryAt,
    int live,
    int dead) {}
