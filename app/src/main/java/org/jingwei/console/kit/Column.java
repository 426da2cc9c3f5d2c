// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.console.kit;

/**
 * A column of a table.
 *
 * @param number whether its cells are numbers, set right with tabular figures
 * @param sort the address of the list sorted by it; empty where it cannot be
 */
public record Column(String label, boolean number, String sort) {

  public static Column of(String label) {
    return new Column(label, false, "");
  }

  public static Column number(String label) {
    return new Column(label, true, "");
  }
}
