// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.deadline;

import java.time.Instant;
import org.jingwei.shared.Words;

/**
 * A deadline that somebody outside set for the same work, such as a hotline for its order; the
 * earlier of it and our own holds. Neither a pause nor an extension of ours moves it.
 *
 * @param at kept to the millisecond
 * @param by who set it
 */
public record Bound(Instant at, Words by) {}
