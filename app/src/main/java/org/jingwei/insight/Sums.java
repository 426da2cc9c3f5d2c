// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.insight;

import java.util.HashMap;
import java.util.Map;

/** What is to be added to the sums, by cell; what cancels out is not kept. */
final class Sums {

  private final Map<Cell, Long> changes = new HashMap<>();

  void add(Cell cell, long amount) {
    changes.merge(cell, amount, (a, b) -> a + b == 0 ? null : a + b);
  }

  void addAll(Sums others, int times) {
    others.changes.forEach((cell, amount) -> add(cell, times * amount));
  }

  Map<Cell, Long> changes() {
    return changes;
  }
}
