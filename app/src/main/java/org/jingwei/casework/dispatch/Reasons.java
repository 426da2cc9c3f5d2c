// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.casework.dispatch;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jingwei.shared.Words;

/**
 * Says why, in counts that really were made; at most {@link #MOST} for a unit, the most telling
 * first.
 */
final class Reasons {

  private static final int MOST = 3;

  /** How much of the strongest another must have to be worth telling beside it. */
  private static final double WORTH_TELLING = 0.5;

  /** The catalogue's first place tells about as much as two of three matters of a kind. */
  private static final double CATALOGUED = 0.66;

  /**
   * A sentence and how much it tells: the share of matters that the unit is sure to take at least,
   * as far as so many cases can show it.
   */
  private record Reason(Words words, double strength) {}

  private final Windows windows;
  private final Roles roles;

  Reasons(Windows windows, Roles roles) {
    this.windows = windows;
    this.roles = roles;
  }

  List<Words> of(Matter matter, Keys keys, Named unit, int number, int role) {
    List<Reason> reasons = new ArrayList<>();
    int rank = matter.catalogue().stream().map(Named::code).toList().indexOf(unit.code());
    if (rank >= 0) {
      reasons.add(new Reason(catalogued(rank + 1), CATALOGUED / (rank + 1)));
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
    return telling(reasons);
  }

  private static List<Words> telling(List<Reason> reasons) {
    double best = reasons.stream().mapToDouble(Reason::strength).max().orElse(0);
    return reasons.stream()
        .filter(reason -> reason.strength() >= best * WORTH_TELLING)
        .sorted(Comparator.comparingDouble(Reason::strength).reversed())
        .map(Reason::words)
        .distinct()
        .limit(MOST)
        .toList();
  }

  private static final Words WHOLE_COUNTY = ReasonWords.of("suggestion.whole-county");

  private void count(
      List<Reason> reasons,
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
          new Reason(
              ReasonWords.of(
                  "suggestion.went-to", place, category, takers.size(), taken, unit.name()),
              atLeast(taken, takers.size())));
    }
  }

  private static void own(List<Reason> reasons, Window takers, int role, Words category) {
    int taken = takers.count(role);
    if (taken > 0) {
      reasons.add(
          new Reason(
              ReasonWords.of(
                  "suggestion.went-to-own", WHOLE_COUNTY, category, takers.size(), taken),
              atLeast(taken, takers.size())));
    }
  }

  /** The lower bound of a share at one standard deviation (Wilson), so that 1 of 1 tells little. */
  private static double atLeast(int taken, int all) {
    double share = (double) taken / all;
    double spread = Math.sqrt(share * (1 - share) / all + 1.0 / (4.0 * all * all));
    return (share + 1.0 / (2.0 * all) - spread) / (1 + 1.0 / all);
  }

  private static Words catalogued(int rank) {
    return ReasonWords.of("suggestion.catalogue", rank);
  }
}
