// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.grid;

import java.util.List;

/**
 * Words of a text that name one or more divisions.
 *
 * @param start where they begin in the text
 * @param words as written there
 * @param surroundings what stands right behind them
 */
record Mention(int start, String words, List<NameIndex.Entry> entries, Surroundings surroundings) {

  int end() {
    return start + words.length();
  }
}
