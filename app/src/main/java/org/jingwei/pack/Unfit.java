// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.pack;

import org.jingwei.shared.Words;

/** A row says what cannot be; caught where rows are read, and told with file and line. */
final class Unfit extends IllegalArgumentException {

  private final transient Words rule;
  private final String column;

  Unfit(String zh, String en) {
    this("", zh, en);
  }

  Unfit(String column, String zh, String en) {
    super(en);
    this.rule = new Words(zh, en);
    this.column = column;
  }

  /** The column that is meant; empty where the whole row is. */
  String column() {
    return column;
  }

  Words rule() {
    return rule;
  }
}
