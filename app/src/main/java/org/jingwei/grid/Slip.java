// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.grid;

/** How what is written differs from a name. */
enum Slip {
  NONE(0),
  /** One character of the same sound: 沙领村. */
  SAME_SOUND(20),
  /** One character that sounds alike as people speak here: 沙林村. */
  CLOSE_SOUND(25),
  /** One character wrong, missing or too many. */
  ONE_OFF(35);

  private final int cost;

  Slip(int cost) {
    this.cost = cost;
  }

  /** How much less a name written so is worth. */
  int cost() {
    return cost;
  }

  static Slip between(String written, String exact) {
    String a = Writing.plain(written);
    String b = Writing.plain(exact);
    if (a.equals(b)) {
      return NONE;
    }
    if (a.length() != b.length()) {
      return ONE_OFF;
    }
    int at = firstDifference(a, b);
    return a.substring(at + 1).equals(b.substring(at + 1)) ? of(a, b, at) : ONE_OFF;
  }

  private static Slip of(String a, String b, int at) {
    if (Sound.isSame(a.charAt(at), b.charAt(at))) {
      return SAME_SOUND;
    }
    return Sound.isClose(a.charAt(at), b.charAt(at)) ? CLOSE_SOUND : ONE_OFF;
  }

  private static int firstDifference(String a, String b) {
    int at = 0;
    while (a.charAt(at) == b.charAt(at)) {
      at++;
    }
    return at;
  }
}
