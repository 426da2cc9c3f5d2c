// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.casework;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.jingwei.directory.Area;
import org.jspecify.annotations.Nullable;

/**
 * What is looked for.
 *
 * @param words each a word or phrase, or several of which one is enough; all must occur, and at
 *     least one needs two characters
 * @param without words that must not occur
 * @param places where it lies; empty for anywhere
 * @param categories any of these; empty for all
 * @param units led by any of these; empty for all
 * @param states in any of these; empty for all
 * @param overdue only those of which a clock ran out
 * @param from told at or after; null for always
 * @param to told before; null for always
 * @param confidential whether confidential matters are found too
 */
public record Sought(
    List<List<String>> words,
    List<String> without,
    List<Area> places,
    Set<String> categories,
    Set<String> units,
    Set<CaseState> states,
    boolean overdue,
    @Nullable Instant from,
    @Nullable Instant to,
    boolean confidential) {

  public Sought {
    words = words.stream().map(List::copyOf).toList();
    without = List.copyOf(without);
    places = List.copyOf(places);
    categories = Set.copyOf(categories);
    units = Set.copyOf(units);
    states = Set.copyOf(states);
  }

  /** All of these words, anywhere. */
  public static Sought all(String... words) {
    List<List<String>> each = Arrays.stream(words).map(List::of).toList();
    return new Sought(
        each, List.of(), List.of(), Set.of(), Set.of(), Set.of(), false, null, null, true);
  }

  /** The same without confidential matters. */
  public Sought open() {
    return new Sought(words, without, places, categories, units, states, overdue, from, to, false);
  }

  /** Whether anything but words narrows it. */
  public boolean isNarrowed() {
    return !places.isEmpty()
        || !categories.isEmpty()
        || !units.isEmpty()
        || !states.isEmpty()
        || overdue
        || from != null
        || to != null;
  }
}
