// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.console.find;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The page of a search.
 *
 * @param q what was typed
 * @param kinds how many of each kind, with the address that shows that kind alone
 * @param groups matters first
 * @param chips what narrows, to be taken off
 * @param offers what may narrow further
 * @param next the address of more matters; empty where there are none
 * @param whole whether everything was looked at
 * @param csv the address of the file; empty where the reader may not take lists out
 * @param caller whether to point to the question by number
 * @param empty the words' key where nothing is shown; empty where something is
 */
public record FoundPage(
    String q,
    List<Kind> kinds,
    List<FindGroup> groups,
    List<FindChip> chips,
    List<FindChip> offers,
    List<Note> notes,
    @Nullable Note meant,
    String next,
    boolean whole,
    String csv,
    boolean number,
    boolean caller,
    String empty) {

  /** One kind: its count in words, such as 20+. */
  public record Kind(String label, String count, String href, boolean chosen) {}

  /** A sentence, and where it leads; no address where it only tells. */
  public record Note(String text, String href) {}

  public FoundPage {
    kinds = List.copyOf(kinds);
    groups = List.copyOf(groups);
    chips = List.copyOf(chips);
    offers = List.copyOf(offers);
    notes = List.copyOf(notes);
  }
}
