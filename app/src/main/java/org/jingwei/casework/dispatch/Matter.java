// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.casework.dispatch;

import java.util.List;

/**
 * What a dispatcher may know of a case when choosing the unit; nothing about any reporter.
 *
 * @param category from the widest to the narrowest, at least one
 * @param place from the widest below the county (town) to the narrowest (village, cell); may be
 *     empty
 * @param channel where the report came from
 * @param nature complaint, question, proposal…; empty if unknown
 * @param urgency empty if unknown
 * @param catalogue units that the duty catalogue names for it, first asked first; may be empty
 */
public record Matter(
    List<Named> category,
    List<Named> place,
    String channel,
    String nature,
    String urgency,
    List<Named> catalogue) {

  /** Deeper paths are told by their first and their last three levels. */
  static final int MOST_LEVELS = 4;

  public Matter {
    if (category.isEmpty()) {
      throw new IllegalArgumentException("a matter has a category");
    }
    category = shortened(category);
    place = shortened(place);
    catalogue = List.copyOf(catalogue);
  }

  private static List<Named> shortened(List<Named> path) {
    if (path.size() <= MOST_LEVELS) {
      return List.copyOf(path);
    }
    var kept = new java.util.ArrayList<Named>();
    kept.add(path.getFirst());
    kept.addAll(path.subList(path.size() - MOST_LEVELS + 1, path.size()));
    return List.copyOf(kept);
  }

  Named narrowestCategory() {
    return category.getLast();
  }

  /** The level above the narrowest; the narrowest itself where there is only one. */
  Named widerCategory() {
    return category.get(Math.max(0, category.size() - 2));
  }
}
