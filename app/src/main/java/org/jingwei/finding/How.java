// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.finding;

/** Why a name was found, the surest first. */
public enum How {
  /** It is the name. */
  EXACT(100),
  /** It is a short form of the name. */
  SHORT(95),
  /** The name, or a short form of it, begins so. */
  BEGINS(85),
  /** The name has it. */
  HAS(65),
  /** The name is written so in pinyin. */
  PINYIN(75),
  /** These are the first letters of its characters. */
  INITIALS(55),
  /** It sounds so. */
  SOUND(40);

  private final int score;

  How(int score) {
    this.score = score;
  }

  int score() {
    return score;
  }
}
