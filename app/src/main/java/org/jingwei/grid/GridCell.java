// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.grid;

import org.jingwei.shared.DivisionCode;

/**
 * The smallest responsibility area.
 *
 * @param code unique in its county; normally the village's code and a sequence
 * @param name as on the notice board, such as 沙岭社区第一网格
 * @param village the one village or community it lies in
 */
public record GridCell(String code, String name, DivisionCode village) {

  public GridCell {
    if (code.isBlank() || name.isBlank()) {
      throw new IllegalArgumentException("a cell has a code and a name: " + code + " " + name);
    }
    if (!village.isVillage()) {
      throw new IllegalArgumentException("cell " + code + " lies in no village: " + village);
    }
  }
}
