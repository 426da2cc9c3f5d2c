// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.learning;

import java.util.Arrays;
import java.util.List;

/**
 * Turns scores into probabilities by one number (temperature scaling, Guo et al. 2017), found on
 * texts that had no part in the learning; and knows from which probability on the first label was
 * right as often as asked.
 *
 * @param sharpness how fast the probability grows with the score
 * @param bar the least probability that decides alone; above 1 where none was good enough
 */
record Calibration(double sharpness, double bar) {

  private static final int STEPS = 40;
  private static final double FLATTEST = 0.1;
  private static final double SHARPEST = 30;

  /** Fewer decisions than these prove nothing. */
  private static final int FEWEST = 50;

  static final double NEVER = 2;

  /** The scores of a text unseen and its true label. */
  record Seen(double[] scores, int label) {}

  static Calibration of(List<Seen> unseen, double precision) {
    double low = Math.log(FLATTEST);
    double high = Math.log(SHARPEST);
    // The loss has one valley, so a third of the stretch falls away at each step.
    for (int step = 0; step < STEPS; step++) {
      double left = low + (high - low) / 3;
      double right = high - (high - low) / 3;
      if (loss(unseen, Math.exp(left)) < loss(unseen, Math.exp(right))) {
        high = right;
      } else {
        low = left;
      }
    }
    double sharpness = Math.exp((low + high) / 2);
    return new Calibration(sharpness, bar(unseen, sharpness, precision));
  }

  private static double loss(List<Seen> unseen, double sharpness) {
    double loss = 0;
    for (Seen one : unseen) {
      loss -= Math.log(Math.max(1e-12, probabilities(one.scores(), sharpness)[one.label()]));
    }
    return loss;
  }

  double[] probabilities(double[] scores) {
    return probabilities(scores, sharpness);
  }

  private static double[] probabilities(double[] scores, double sharpness) {
    double most = Arrays.stream(scores).max().orElse(0);
    double[] likely = new double[scores.length];
    double sum = 0;
    for (int i = 0; i < scores.length; i++) {
      likely[i] = Math.exp(sharpness * (scores[i] - most));
      sum += likely[i];
    }
    for (int i = 0; i < scores.length; i++) {
      likely[i] /= sum;
    }
    return likely;
  }

  private static double bar(List<Seen> unseen, double sharpness, double precision) {
    double[][] firsts = new double[unseen.size()][];
    for (int i = 0; i < firsts.length; i++) {
      double[] likely = probabilities(unseen.get(i).scores(), sharpness);
      int first = first(likely);
      firsts[i] = new double[] {likely[first], first == unseen.get(i).label() ? 1 : 0};
    }
    Arrays.sort(firsts, (a, b) -> Double.compare(b[0], a[0]));
    double bar = NEVER;
    int right = 0;
    for (int i = 0; i < firsts.length; i++) {
      right += (int) firsts[i][1];
      if (i + 1 >= FEWEST && right >= precision * (i + 1)) {
        bar = firsts[i][0];
      }
    }
    return bar;
  }

  static int first(double[] numbers) {
    int first = 0;
    for (int i = 1; i < numbers.length; i++) {
      first = numbers[i] > numbers[first] ? i : first;
    }
    return first;
  }
}
