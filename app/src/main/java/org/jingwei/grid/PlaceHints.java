// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.grid;

import java.util.List;
import org.jingwei.shared.DivisionCode;
import org.jingwei.shared.Words;
import org.jspecify.annotations.Nullable;

/**
 * Areas that something besides the text speaks for. They choose between readings that the text
 * leaves equal and do nothing else.
 *
 * @param hints most telling first
 */
public record PlaceHints(List<Hint> hints) {

  /** Nothing is known besides the text. */
  public static final PlaceHints NONE = new PlaceHints(List.of());

  /**
   * One area.
   *
   * @param why as a part of a sentence: 来电人所说的乡镇. Past matters of a caller may be hinted only where
   *     the caller agreed to it; the caller of this door answers for that
   */
  public record Hint(DivisionCode area, Words why) {}

  public PlaceHints {
    hints = List.copyOf(hints);
  }

  /** Where whoever tells it works or said to be. */
  public static PlaceHints of(DivisionCode area, Words why) {
    return new PlaceHints(List.of(new Hint(area, why)));
  }

  /** The one of several readings that a hint speaks for, and the hint. */
  record Chosen(Reading reading, Hint hint) {}

  /** By the first hint that speaks for exactly one of them; null when none does. */
  @Nullable Chosen choose(List<Reading> equal) {
    if (equal.size() < 2) {
      return null;
    }
    for (Hint hint : hints) {
      List<Reading> inside =
          equal.stream().filter(one -> hint.area().contains(one.division().code())).toList();
      if (inside.size() == 1) {
        return new Chosen(inside.getFirst(), hint);
      }
    }
    return null;
  }
}
