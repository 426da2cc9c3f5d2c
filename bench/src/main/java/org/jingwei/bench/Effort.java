// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.bench;

/**
 * How long a bench takes.
 *
 * @param rounds of ours and of raw, in turn, of which the median counts
 * @param seconds of each round
 * @param warmUp seconds before
 * @param cases how many case files there are in the larger of two databases
 */
record Effort(int rounds, double seconds, double warmUp, int cases, int connections) {

  static Effort of(boolean quick, int cases, int connections) {
    return quick
        ? new Effort(1, 3, 6, cases, connections)
        : new Effort(3, 8, 60, cases, connections);
  }

  /** The same with other seconds before. */
  Effort warmedUp(double seconds) {
    return new Effort(rounds, this.seconds, seconds, cases, connections);
  }
}
