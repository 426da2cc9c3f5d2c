// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.replay;

/** Proposals to merge beside what the city itself marked as duplicates. */
final class Duplicates {

  private int marked;
  private int proposed;
  private int both;

  void add(boolean isMarked, boolean isProposed) {
    marked += isMarked ? 1 : 0;
    proposed += isProposed ? 1 : 0;
    both += isMarked && isProposed ? 1 : 0;
  }

  void tell(Figures figures) {
    double precision = (double) both / Math.max(1, proposed);
    double recall = (double) both / Math.max(1, marked);
    figures.put(
        "duplicatePrecision",
        precision,
        "Duplicates: %,d proposed, %,d of them marked by the city: precision %.1f %%"
            .formatted(proposed, both, 100 * precision));
    figures.put(
        "duplicateRecall",
        recall,
        "            %,d marked by the city, %,d of them proposed: recall %.1f %%"
            .formatted(marked, both, 100 * recall));
  }
}
