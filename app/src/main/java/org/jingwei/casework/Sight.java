// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.casework;

import java.util.List;
import org.jingwei.directory.Actor;
import org.jingwei.directory.Area;
import org.jingwei.directory.Permission;

/**
 * What a reader may see, as a condition of a search: the same as for one matter (CaseSight).
 *
 * @param places where the matters may lie; none for nowhere
 * @param unit also those that this unit leads or was called to; empty for none
 * @param hiddenFrom the reader's unit, see {@link CaseFilter#hiddenFrom}
 */
public record Sight(List<Area> places, String unit, String hiddenFrom) {

  public Sight {
    places = List.copyOf(places);
  }

  /** What somebody may see. */
  public static Sight of(Actor actor) {
    return new Sight(
        actor.placesFor(Permission.READ_CASES),
        actor.mayAnywhere(Permission.READ_OWN_ORDERS) ? actor.unit() : "",
        actor.unit());
  }

  boolean isNothing() {
    return places.isEmpty() && unit.isEmpty();
  }

  boolean isWholeCounty() {
    return places.stream().anyMatch(Area::isCounty);
  }
}
