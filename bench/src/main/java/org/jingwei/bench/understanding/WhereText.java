// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.bench.understanding;

import java.util.Set;
import org.jingwei.shared.DivisionCode;
import org.jspecify.annotations.NullMarked;

/**
 * A text and what it means.
 *
 * @param target the division; blank where no place of the county is meant
 */
@NullMarked
record WhereText(String kind, String text, String target) {

  /** Texts that must not be answered with one village: they name none, or one of several. */
  static final Set<String> OPEN_KINDS = Set.of("ambiguous", "neighbour", "no place");

  /** Whether an area holds what is meant. */
  boolean isRight(DivisionCode answer) {
    return !target.isEmpty() && target.startsWith(answer.value());
  }

  boolean isExact(DivisionCode answer) {
    return target.equals(answer.value());
  }
}
