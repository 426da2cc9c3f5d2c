// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.finding;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** A word before a colon that narrows a search: {@code town:小池}, 单位:城管局. */
public enum Operator {
  /** Where it lies. */
  PLACE("地点", "place", "town", "镇", "村", "village", "区划"),
  /** What it is. */
  CATEGORY("类别", "category", "分类", "cat"),
  /** Who leads it. */
  UNIT("单位", "unit", "承办"),
  /** Where it stands: open, ended, overdue, or the name of a state. */
  STATE("状态", "state", "is"),
  /** Told on this day or later. */
  FROM("从", "from", "since", "自", "after"),
  /** Told on this day or before. */
  TO("到", "to", "until", "至", "before");

  private final List<String> words;

  Operator(String... words) {
    this.words = List.of(words);
  }

  /** How it is written on a Chinese or an English page. */
  public String word(boolean chinese) {
    return words.get(chinese ? 0 : 1);
  }

  static Optional<Operator> of(String word) {
    return Arrays.stream(values()).filter(one -> one.words.contains(word)).findFirst();
  }
}
