// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.console.packs;

import java.util.List;

/** What becomes of one row, in words. */
public record ChangeLine(String href, String table, String row, String what, List<Cell> cells) {

  /** One value that changes. */
  public record Cell(String label, String before, String after) {}
}
