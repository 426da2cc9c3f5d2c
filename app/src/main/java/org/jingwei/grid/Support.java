// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.grid;

/** What the rest of a text says about one reading of a mention, most convincing first. */
enum Support {
  /** The town or county it lies in stands right before it: 孔垄镇沙岭村. */
  BESIDE(0.75),
  /** The town it lies in is named somewhere else. */
  TOWN_ELSEWHERE(0.4),
  /** Its county is named. */
  COUNTY_ELSEWHERE(0.2),
  NONE(0),
  /** Another town stands right before it. */
  CONTRADICTED(-0.4);

  private final double share;

  Support(double share) {
    this.share = share;
  }

  boolean decides() {
    return share > 0;
  }

  /** Moves a score towards 100, or towards 0. */
  int applyTo(int score) {
    return (int) Math.round(share >= 0 ? score + (100 - score) * share : score * (1 + share));
  }
}
