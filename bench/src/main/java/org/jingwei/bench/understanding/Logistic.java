// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.bench.understanding;

import java.util.List;

/** A logistic model fitted by Newton's method with a little ridge; the first weight is alone. */
final class Logistic {

  /** A row to learn from. */
  record Row(double[] features, boolean yes) {}

  private static final int ROUNDS = 25;
  private static final double RIDGE = 1;

  private Logistic() {}

  static double[] fit(List<Row> rows, int features) {
    int n = features + 1;
    double[] weights = new double[n];
    for (int round = 0; round < ROUNDS; round++) {
      double[][] system = new double[n][n + 1];
      for (int i = 1; i < n; i++) {
        system[i][i] = RIDGE;
        system[i][n] = -RIDGE * weights[i];
      }
      rows.forEach(row -> add(system, weights, row));
      double[] step = solve(system);
      for (int i = 0; i < n; i++) {
        weights[i] += step[i];
      }
    }
    return weights;
  }

  private static void add(double[][] system, double[] weights, Row row) {
    int n = weights.length;
    double p = 1 / (1 + Math.exp(-odds(weights, row.features())));
    double spread = p * (1 - p);
    for (int i = 0; i < n; i++) {
      double here = i == 0 ? 1 : row.features()[i - 1];
      system[i][n] += here * ((row.yes() ? 1 : 0) - p);
      for (int j = 0; j < n; j++) {
        system[i][j] += spread * here * (j == 0 ? 1 : row.features()[j - 1]);
      }
    }
  }

  static double odds(double[] weights, double[] features) {
    double odds = weights[0];
    for (int i = 0; i < features.length; i++) {
      odds += weights[i + 1] * features[i];
    }
    return odds;
  }

  private static double[] solve(double[][] a) {
    int n = a.length;
    for (int c = 0; c < n; c++) {
      int best = c;
      for (int r = c + 1; r < n; r++) {
        best = Math.abs(a[r][c]) > Math.abs(a[best][c]) ? r : best;
      }
      double[] swap = a[c];
      a[c] = a[best];
      a[best] = swap;
      for (int r = 0; r < n; r++) {
        double factor = r == c ? 0 : a[r][c] / a[c][c];
        for (int k = c; k <= n && factor != 0; k++) {
          a[r][k] -= factor * a[c][k];
        }
      }
    }
    double[] x = new double[n];
    for (int i = 0; i < n; i++) {
      x[i] = a[i][n] / a[i][i];
    }
    return x;
  }
}
