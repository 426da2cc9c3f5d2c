// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.casework.dispatch;

import java.util.ArrayList;
import java.util.List;
import org.jingwei.shared.Words;

/**
 * Says why, in counts that really were made; at most {@link #MOST} for a unit, the nearest first.
 */
final class Reasons {

  private static final int MOST = 3;

  private final Windows windows;
  private final Roles roles;

  Reasons(Windows windows, Roles roles) {
    this.windows = windows;
    this.roles = roles;
  }

  List<Words> of(Matter matter, Keys keys, Named unit, int number, int role) {
    List<Words> reasons = new ArrayList<>();
    int rank = matter.catalogue().stream().map(Named::code).toList().indexOf(unit.code());
    if (rank >= 0) {
      reasons.add(catalogued(rank + 1));
    }
    List<Named> place = matter.place();
    Words leaf = matter.narrowestCategory().name();
    if (!place.isEmpty()) {
      count(reasons, keys, Keys.LEAF_NARROWEST, number, unit, leaf, place.getLast().name());
    }
    if (place.size() > 1) {
      count(reasons, keys, Keys.LEAF_TOWN, number, unit, leaf, place.getFirst().name());
    }
    count(reasons, keys, Keys.LEAF, number, unit, leaf, WHOLE_COUNTY);
    if (matter.category().size() > 1) {
      count(reasons, keys, 0, number, unit, matter.widerCategory().name(), WHOLE_COUNTY);
    }
    if (roles.isLocal(role)) {
      own(reasons, windows.get(keys.roleWindows[Keys.LEAF_ROLE]), role, leaf);
    }
    return List.copyOf(reasons.subList(0, Math.min(MOST, reasons.size())));
  }

  private static final Words WHOLE_COUNTY = ReasonWords.of("suggestion.whole-county");

  private void count(
      List<Words> reasons,
      Keys keys,
      int window,
      int number,
      Named unit,
      Words category,
      Words place) {
    Window takers = windows.get(keys.unitWindows[window]);
    int taken = takers.count(number);
    if (taken > 0) {
      reasons.add(
          ReasonWords.of("suggestion.went-to", place, category, takers.size(), taken, unit.name()));
    }
  }

  private static void own(List<Words> reasons, Window takers, int role, Words category) {
    int taken = takers.count(role);
    if (taken > 0) {
      reasons.add(
          ReasonWords.of("suggestion.went-to-own", WHOLE_COUNTY, category, takers.size(), taken));
    }
  }

  private static Words catalogued(int rank) {
    return ReasonWords.of("suggestion.catalogue", rank);
  }
}
