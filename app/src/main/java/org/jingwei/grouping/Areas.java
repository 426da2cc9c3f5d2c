// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.grouping;

/** How the areas of two texts lie to each other. */
enum Areas {
  /** The same village. */
  SAME,
  /** Two towns, or two villages. */
  APART,
  /** The same town, or not known. */
  UNKNOWN;

  /** A village's code begins with that of its town, which has so many digits. */
  static final int TOWN = 9;

  static Areas of(String one, String other) {
    if (one.equals(other)) {
      return isPlace(one) ? SAME : UNKNOWN;
    }
    return one.startsWith(other) || other.startsWith(one) ? UNKNOWN : APART;
  }

  /** Whether it is so small that the same words tell of the same thing there. */
  static boolean isPlace(String area) {
    return area.length() > TOWN;
  }

  static String town(String area) {
    return isPlace(area) ? area.substring(0, TOWN) : area;
  }
}
