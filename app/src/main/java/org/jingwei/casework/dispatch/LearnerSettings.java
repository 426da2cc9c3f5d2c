// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.casework.dispatch;

/**
 * Bounds of one county's learner.
 *
 * @param precision share of right suggestions, 0 to 1, that {@link Suggestions#sure} asks for
 * @param units most units that are remembered; cases of further units are not learned
 * @param windows most windows of last takers; the one unused for longest makes room
 * @param weightBits binary logarithm of the number of weights (8 bytes each)
 */
public record LearnerSettings(double precision, int units, int windows, int weightBits) {

  /** 95 %, 8,192 units, 65,536 windows, a quarter of a million weights: at most some 25 MB. */
  public static final LearnerSettings USUAL = new LearnerSettings(0.95, 8_192, 65_536, 18);

  public LearnerSettings {
    boolean possible = precision > 0 && precision < 1 && units > 0 && units <= Short.MAX_VALUE;
    if (!possible || windows < 64 || weightBits < 8 || weightBits > 26) {
      throw new IllegalArgumentException("impossible bounds of a learner");
    }
  }
}
