// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.console.staff;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A system token as it is listed.
 *
 * @param unit the name of the unit it speaks for; empty for none
 * @param roles what it may do, in words
 * @param ends null for no end
 */
public record TokenLine(
    String name, String channel, String unit, String roles, @Nullable Instant ends) {}
