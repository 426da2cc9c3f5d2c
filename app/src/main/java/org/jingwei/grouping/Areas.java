// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.grouping;

/** How the areas of two texts lie to each other. */
enum Areas {
  /** The same, or one in the other: a village's code begins with its town's. */
  SAME,
  APART,
  UNKNOWN;

  static Areas of(String one, String other) {
    if (one.isEmpty() || other.isEmpty()) {
      return UNKNOWN;
    }
    return one.startsWith(other) || other.startsWith(one) ? SAME : APART;
  }
}
