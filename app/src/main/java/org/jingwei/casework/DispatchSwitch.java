// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.casework;

import java.time.Instant;

/**
 * Whether matters of one category are dispatched automatically.
 *
 * @param bar the share of right ones below which it switches itself off
 * @param at when it was switched last
 * @param byName who did; empty for the program itself
 * @param reason the words that it was switched with; empty for the program itself
 */
public record DispatchSwitch(
    String category, boolean on, double bar, Instant at, String byName, String reason) {}
