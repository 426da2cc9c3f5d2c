// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.console.board;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What changed since the week before, in words.
 *
 * @param range which days are compared
 * @param none said where nothing changed by more than chance, or nothing can be compared; else null
 */
public record Week(String range, @Nullable String none, List<Line> lines) {

  /**
   * One sentence.
   *
   * @param more in small: the two numbers, and where
   * @param href to the matters; empty for none
   * @param rising whether it grew
   */
  public record Line(String text, String more, String href, boolean rising) {}

  public Week {
    lines = List.copyOf(lines);
  }
}
