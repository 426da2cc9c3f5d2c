// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.checkpoint;

import org.jingwei.shared.Refusal;

/** What a witness says to a log that asks to be cosigned. */
public sealed interface WitnessAnswer {

  /**
   * It is remembered and cosigned.
   *
   * @param lines signature lines, each with its line break
   */
  record Cosigned(String lines) implements WitnessAnswer {}

  /**
   * The log asked on the ground of another tree than the one that was cosigned last.
   *
   * @param size of that one
   */
  record KnowsSize(long size) implements WitnessAnswer {}

  /** It was not cosigned. */
  record Refused(Refusal refusal) implements WitnessAnswer {}
}
