// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.forecast;

/**
 * How likely each number of matters is: a Poisson count whose rate is itself uncertain (negative
 * binomial).
 *
 * @param mean expected number, more than 0
 * @param uncertainty variance of the rate as a share of its square; 0 for a plain Poisson count
 */
public record Spread(double mean, double uncertainty) {

  private static final double LEAST = 1e-9;
  private static final int MOST = 1_000_000;

  public Spread {
    if (!(mean > 0) || !(uncertainty >= 0)) {
      throw new IllegalArgumentException("no spread: " + mean + ", " + uncertainty);
    }
  }

  /** The least number that is reached or not passed with this probability. */
  public int quantile(double probability) {
    double log = logNone();
    double sum = Math.exp(log);
    int n = 0;
    while (sum < probability && n < MOST) {
      log += logStep(n);
      n++;
      sum += Math.exp(log);
    }
    return n;
  }

  /** The natural logarithm of the probability of just this number. */
  public double logProbability(int number) {
    double log = logNone();
    for (int n = 0; n < number; n++) {
      log += logStep(n);
    }
    return log;
  }

  private double logNone() {
    return uncertainty < LEAST ? -mean : -Math.log1p(mean * uncertainty) / uncertainty;
  }

  /** From the probability of a number to that of the next one. */
  private double logStep(int n) {
    return Math.log(mean * (1 + n * uncertainty) / ((n + 1) * (1 + mean * uncertainty)));
  }
}
