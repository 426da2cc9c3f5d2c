// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.understanding;

import java.time.Instant;

/**
 * Which model guesses now.
 *
 * @param version 0 for the pack's words and examples
 * @param held whether a person chose it, so that the nightly training leaves it
 * @param at since when
 */
public record InUse(int version, boolean held, Instant at) {

  static final InUse PACK = new InUse(0, false, Instant.EPOCH);
}
