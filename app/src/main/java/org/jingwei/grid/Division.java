// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.grid;

import java.util.List;
import java.util.Optional;
import org.jingwei.shared.DivisionCode;
import org.jingwei.shared.Words;

/**
 * An administrative area with its statistical code.
 *
 * @param code 6, 9 or 12 digits; the area it lies in is the code without its last three digits
 * @param words the official name, such as 沙岭社区居民委员会; in English where the pack has one
 * @param shortNames what people call it, beyond the forms that follow from the name by rule
 */
public record Division(DivisionCode code, Words words, DivisionKind kind, List<String> shortNames) {

  public Division {
    shortNames = List.copyOf(shortNames);
    if (words.zh().isBlank()) {
      throw new IllegalArgumentException("division " + code + " has no name");
    }
    boolean fits =
        switch (kind) {
          case COUNTY -> code.isCounty();
          case TOWN -> code.isTown();
          case VILLAGE, COMMUNITY -> code.isVillage();
        };
    if (!fits) {
      throw new IllegalArgumentException("a " + kind.label() + " cannot have the code " + code);
    }
  }

  /** A division that has no English name. */
  public Division(DivisionCode code, String name, DivisionKind kind, List<String> shortNames) {
    this(code, new Words(name, ""), kind, shortNames);
  }

  /** The official name. */
  public String name() {
    return words.zh();
  }

  /** The area one level up; empty for a county. */
  public Optional<DivisionCode> parent() {
    return code.parent();
  }
}
