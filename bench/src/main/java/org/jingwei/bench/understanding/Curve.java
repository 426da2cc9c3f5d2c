// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.bench.understanding;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Precision and recall at every threshold. */
final class Curve {

  /** One threshold: what scores at least that much is proposed. */
  record Point(double threshold, double recall, double precision) {}

  private record Judged(double score, boolean right) {}

  private final List<Judged> judged = new ArrayList<>();
  private final int all;

  /**
   * @param all how many there are to be found, also those that are never judged
   */
  Curve(int all) {
    this.all = all;
  }

  void add(double score, boolean right) {
    judged.add(new Judged(score, right));
  }

  /** Equal scores are one threshold: nothing is ordered within them to our favour. */
  private List<Point> points() {
    List<Judged> sorted = new ArrayList<>(judged);
    sorted.sort(Comparator.comparingDouble(Judged::score).reversed());
    List<Point> points = new ArrayList<>();
    int right = 0;
    for (int i = 0; i < sorted.size(); i++) {
      right += sorted.get(i).right() ? 1 : 0;
      double score = sorted.get(i).score();
      if (i + 1 == sorted.size() || sorted.get(i + 1).score() < score) {
        points.add(new Point(score, (double) right / all, (double) right / (i + 1)));
      }
    }
    return points;
  }

  /** The best precision at this recall or more. */
  Point atRecall(double recall) {
    return points().stream()
        .filter(p -> p.recall() >= recall)
        .max(Comparator.comparingDouble(Point::precision))
        .orElse(new Point(0, 0, 0));
  }

  /** The most recall at this precision or more. */
  Point atPrecision(double precision) {
    return points().stream()
        .filter(p -> p.precision() >= precision)
        .max(Comparator.comparingDouble(Point::recall))
        .orElse(new Point(1, 0, 1));
  }

  /** What comes out at a fixed threshold. */
  Point at(double threshold) {
    return points().stream()
        .filter(p -> p.threshold() >= threshold)
        .min(Comparator.comparingDouble(Point::threshold))
        .orElse(new Point(1, 0, 1));
  }
}
