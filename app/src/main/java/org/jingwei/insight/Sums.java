// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.insight;

import java.util.HashMap;
import java.util.Map;

/**
 * What is to be added to the sums, by cell, and to what each matter counts there; what cancels out
 * is not kept.
 */
final class Sums {

  private final Map<Cell, Long> changes = new HashMap<>();
  private final Map<Share, Long> shares = new HashMap<>();

  void add(Cell cell, long caseId, String place, long amount) {
    if (amount == 0) {
      return;
    }
    add(changes, cell, amount);
    var share = new Share(cell.measure(), cell.day(), caseId, place, cell.town(), cell.unit());
    add(shares, share, amount);
  }

  private static <K> void add(Map<K, Long> to, K key, long amount) {
    to.merge(key, amount, (a, b) -> a + b == 0 ? null : a + b);
  }

  void addAll(Sums others, int times) {
    others.changes.forEach((cell, amount) -> add(changes, cell, times * amount));
    others.shares.forEach((share, amount) -> add(shares, share, times * amount));
  }

  Map<Share, Long> shares() {
    return shares;
  }

  Map<Cell, Long> changes() {
    return changes;
  }
}
