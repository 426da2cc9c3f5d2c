// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.alike;

/**
 * What is known of two matters when the later one is told.
 *
 * @param place how the two places lie to each other
 * @param open whether the earlier one has not ended
 * @param days between the two
 * @param together whether the later was told within minutes after the earlier
 * @param others whether still others told of the earlier one's place since, or were merged into it
 * @param kind whether the categories are the same
 * @param words which part of the shorter text the other has too, 0 to 1
 * @param pieces how many numbers of their {@link Sketch} the whole texts share
 */
public record Signals(
    Place place,
    boolean open,
    double days,
    boolean together,
    boolean others,
    Kind kind,
    double words,
    int pieces) {

  /** How two places lie to each other. */
  public enum Place {
    /** The same address, or the same spot. */
    SAME,
    /** Within about 150 m, and no two different addresses are named. */
    NEAR,
    /** At least one of them is not known well enough. */
    UNKNOWN,
    /** Different places. */
    APART
  }

  /** How two categories lie to each other. */
  public enum Kind {
    SAME,
    UNKNOWN,
    DIFFERENT
  }
}
