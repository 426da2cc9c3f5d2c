// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.casework.dispatch;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;

/**
 * How often first suggestions were right, by how confident they were; from it, the confidence from
 * which on they were right as often as asked. Older cases fade, so it follows the times. Only
 * earlier cases count, and each as it was shown: it is told of a case when its outcome is known.
 *
 * <p>The bar is found by fixed-sequence testing (Angelopoulos et al., Learn then Test, 2021): from
 * the most confident downward, for as long as the one-sided lower bound of the share of right ones
 * above the bar keeps to what is asked; the first that fails ends the search. So the bar is lowered
 * by evidence only, and luck with one of many bars does not count.
 */
final class Confidence {

  private static final int BINS = 160;
  private static final double LOWEST = -4;
  private static final double BINS_PER_UNIT = 16;
  private static final float MEMORY = 0.999f;

  /** One-sided 90 %, the usual risk of such tests. */
  private static final double Z = 1.2816;

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

  private int lowestGoodBin() {
    double cases = 0;
    double hits = 0;
    int lowest = BINS;
    for (int bin = BINS - 1; bin >= 0; bin--) {
      cases += shown[bin];
      hits += right[bin];
      if (lowerBound(cases, cases) >= precision) {
        if (lowerBound(hits, cases) < precision) {
          return lowest;
        }
        lowest = bin;
      }
    }
    return lowest;
  }

  /** Wilson's bound of a share; zero of no cases. */
  private static double lowerBound(double hits, double cases) {
    if (cases < 1) {
      return 0;
    }
    double share = hits / cases;
    double z2 = Z * Z / cases;
    double spread = Z * Math.sqrt(share * (1 - share) / cases + z2 / (4 * cases));
    return (share + z2 / 2 - spread) / (1 + z2);
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
