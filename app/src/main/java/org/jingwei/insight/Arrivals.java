// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.insight;

import java.time.LocalDate;
import java.util.List;

/** Reports as they came: by day and channel, and by town and category of the first level. */
public record Arrivals(List<OfDay> byDay, List<OfTown> byTown) {

  /** How many came on a day by a channel. */
  public record OfDay(LocalDate day, String channel, long amount) {}

  /**
   * How many came from a town of a category.
   *
   * @param category empty where nobody has classified it yet
   */
  public record OfTown(String town, String category, long amount) {}

  public Arrivals {
    byDay = List.copyOf(byDay);
    byTown = List.copyOf(byTown);
  }

  /** How many came in all. */
  public long total() {
    return byDay.stream().mapToLong(OfDay::amount).sum();
  }
}
