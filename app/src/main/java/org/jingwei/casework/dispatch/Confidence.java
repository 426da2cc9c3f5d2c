// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.casework.dispatch;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;

/**
 * How often first suggestions were right, by how confident they were; from it, the confidence from
 * which on they were right as often as asked. Older cases fade, so it follows the times. Only
 * earlier cases count: it is told of a case after the case was shown.
 */
final class Confidence {

  private static final int BINS = 160;
  private static final double LOWEST = -4;
  private static final double BINS_PER_UNIT = 16;
  private static final float MEMORY = 0.999f;
  private static final double FEWEST = 20;

  private final double precision;
  private final float[] shown = new float[BINS];
  private final float[] right = new float[BINS];
  private int threshold = BINS;

  Confidence(double precision) {
    this.precision = precision;
  }

  boolean isSure(double probability) {
    return bin(probability) >= threshold;
  }

  void learn(double probability, boolean wasRight) {
    for (int i = 0; i < BINS; i++) {
      shown[i] *= MEMORY;
      right[i] *= MEMORY;
    }
    int bin = bin(probability);
    shown[bin]++;
    right[bin] += wasRight ? 1 : 0;
    threshold = lowestGoodBin();
  }

  /** One more wrong case is counted than there was, so that luck with few does not suffice. */
  private int lowestGoodBin() {
    double cases = 0;
    double hits = 0;
    int lowest = BINS;
    for (int bin = BINS - 1; bin >= 0; bin--) {
      cases += shown[bin];
      hits += right[bin];
      if (cases >= FEWEST && hits >= precision * (cases + 1)) {
        lowest = bin;
      }
    }
    return lowest;
  }

  private static int bin(double probability) {
    double logOdds = Math.log(probability / Math.max(1 - probability, 1e-9));
    return (int) Math.clamp((logOdds - LOWEST) * BINS_PER_UNIT, 0, BINS - 1);
  }

  void save(DataOutputStream out) throws IOException {
    for (int i = 0; i < BINS; i++) {
      out.writeFloat(shown[i]);
      out.writeFloat(right[i]);
    }
  }

  void load(DataInputStream in) throws IOException {
    for (int i = 0; i < BINS; i++) {
      shown[i] = in.readFloat();
      right[i] = in.readFloat();
    }
    threshold = lowestGoodBin();
  }
}
