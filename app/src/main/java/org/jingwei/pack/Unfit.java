// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.pack;

import org.jingwei.shared.Words;

/** A row says what cannot be; caught where rows are read, and told with file and line. */
final class Unfit extends IllegalArgumentException {

  private final transient Words rule;

  Unfit(String zh, String en) {
    super(en);
    this.rule = new Words(zh, en);
  }

  Words rule() {
    return rule;
  }
}
