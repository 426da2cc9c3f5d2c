// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.exchange;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How a line is doing, as seen from here.
 *
 * @param open whether address and secret are set
 * @param heardAt when something signed last came from it
 * @param skew by how much its clock was ahead of ours then
 * @param reachedAt when a message last arrived there
 * @param failures how often in a row it was not reached
 * @param retryAt when it is tried again
 * @param waitingIn messages that wait to be worked in, counted up to a thousand
 * @param waitingOut messages that wait to be sent, likewise
 * @param dead dead letters of either way, likewise
 * @param differences what the last comparison found, likewise
 * @param comparedAt when the line's listing was last compared with our book
 */
public record SystemHealth(
    OutsideSystem system,
    boolean open,
    @Nullable Instant heardAt,
    @Nullable Duration skew,
    @Nullable Instant reachedAt,
    int failures,
    @Nullable Instant retryAt,
    int waitingIn,
    int waitingOut,
    int dead,
    int differences,
    @Nullable Instant comparedAt) {}
