// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.casework;

import java.util.List;
import java.util.Set;
import org.jingwei.deadline.Urgency;
import org.jingwei.directory.Area;
import org.jspecify.annotations.Nullable;

/**
 * What a list of case files is narrowed to.
 *
 * @param states at least one; open states come in the order of their deadline, ended ones newest
 *     first
 * @param places where the matters lie, as a person's grants allow; one county is everything
 * @param unit only those that this unit leads
 * @param category only this category
 * @param urgency only this urgency
 * @param overdue only those of which a clock ran out
 * @param supervised only those that a superior watches
 * @param hiddenFrom the reader's unit: matters that complain of it do not exist for its people;
 *     empty for none
 */
public record CaseFilter(
    Set<CaseState> states,
    List<Area> places,
    @Nullable String unit,
    @Nullable String category,
    @Nullable Urgency urgency,
    boolean overdue,
    boolean supervised,
    String hiddenFrom) {

  public CaseFilter {
    states = Set.copyOf(states);
    places = List.copyOf(places);
    if (states.isEmpty()) {
      throw new IllegalArgumentException("a list names the states that it shows");
    }
  }

  /** As the readers of no particular unit see it. */
  public CaseFilter(
      Set<CaseState> states,
      List<Area> places,
      @Nullable String unit,
      @Nullable String category,
      @Nullable Urgency urgency,
      boolean overdue,
      boolean supervised) {
    this(states, places, unit, category, urgency, overdue, supervised, "");
  }

  /** The same, as the people of a unit see it. */
  public CaseFilter seenFrom(String ownUnit) {
    return new CaseFilter(states, places, unit, category, urgency, overdue, supervised, ownUnit);
  }

  /** Every matter of these states in these places. */
  public static CaseFilter of(Set<CaseState> states, List<Area> places) {
    return new CaseFilter(states, places, null, null, null, false, false);
  }

  /** Every matter of these states that a unit leads. */
  public static CaseFilter ofUnit(Set<CaseState> states, String unit) {
    return new CaseFilter(states, List.of(), unit, null, null, false, false);
  }
}
