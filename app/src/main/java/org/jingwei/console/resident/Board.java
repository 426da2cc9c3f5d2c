// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.console.resident;

import org.jingwei.console.kit.TypedPlace;

/**
 * A place with a notice board: a village or community, or a cell of one.
 *
 * @param code of the village or cell
 * @param name of the cell, or of the village
 * @param division the village's code
 */
public record Board(String code, String name, String division) {

  /** The place as a form has it that was reached from this board. */
  TypedPlace typed() {
    return new TypedPlace(name, division, "", "", "");
  }
}
