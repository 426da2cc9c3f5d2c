// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.ledger;

import java.util.ArrayList;
import java.util.List;

/**
 * RFC 6962, section 2.1, word for word over a list: slow, plain, and independent of the product.
 */
final class NaiveTree {

  private NaiveTree() {}

  static TreeHash root(List<TreeHash> leaves) {
    int n = leaves.size();
    if (n == 0) {
      return TreeHash.ofNothing();
    }
    if (n == 1) {
      return leaves.getFirst();
    }
    int k = split(n);
    return TreeHash.ofNode(root(leaves.subList(0, k)), root(leaves.subList(k, n)));
  }

  static List<TreeHash> path(int m, List<TreeHash> leaves) {
    int n = leaves.size();
    if (n == 1) {
      return List.of();
    }
    int k = split(n);
    return m < k
        ? plus(path(m, leaves.subList(0, k)), root(leaves.subList(k, n)))
        : plus(path(m - k, leaves.subList(k, n)), root(leaves.subList(0, k)));
  }

  static List<TreeHash> proof(int m, List<TreeHash> leaves) {
    return subproof(m, leaves, true);
  }

  private static List<TreeHash> subproof(int m, List<TreeHash> leaves, boolean whole) {
    int n = leaves.size();
    if (m == n) {
      return whole ? List.of() : List.of(root(leaves));
    }
    int k = split(n);
    return m <= k
        ? plus(subproof(m, leaves.subList(0, k), whole), root(leaves.subList(k, n)))
        : plus(subproof(m - k, leaves.subList(k, n), false), root(leaves.subList(0, k)));
  }

  private static int split(int n) {
    int k = 1;
    while (2 * k < n) {
      k *= 2;
    }
    return k;
  }

  private static List<TreeHash> plus(List<TreeHash> path, TreeHash last) {
    List<TreeHash> longer = new ArrayList<>(path);
    longer.add(last);
    return longer;
  }
}
