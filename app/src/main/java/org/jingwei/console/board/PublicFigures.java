// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.console.board;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What everybody may know of whole months: how much came, how much was answered, how much was done
 * in time. Each figure is a sum of what the release of the day tells month by month, so no question
 * tells more than the release; what a town has too little of in a month is counted with other
 * towns.
 *
 * @param county the county's code
 * @param from the first day of the first month
 * @param to the last day of the last month
 * @param madeAt when the figures were worked out
 * @param suppressedBelow a count of a month smaller than this is told with others
 * @param whole the county: the sum of the towns
 * @param towns in the order of their codes; last, with an empty code, other towns together
 */
public record PublicFigures(
    int county,
    LocalDate from,
    LocalDate to,
    Instant madeAt,
    int suppressedBelow,
    Place whole,
    List<Place> towns) {

  /**
   * The figures of one place; null where none is told by itself.
   *
   * @param received reports that came
   * @param closed matters closed, each reporter answered or out of reach
   * @param open matters open now
   * @param dueInTime of {@code due}, those resolved before their deadline
   * @param due matters whose deadline was met or broken
   * @param reopened of {@code reopenable}, those opened again
   * @param reopenable matters closed, of the months and towns of which the share is told
   * @param saidResolved of {@code asked}, reporters who say that it is resolved
   * @param asked reporters who were asked and answered
   */
  public record Place(
      String code,
      String name,
      @Nullable Long received,
      @Nullable Long closed,
      @Nullable Long open,
      @Nullable Long dueInTime,
      @Nullable Long due,
      @Nullable Long reopened,
      @Nullable Long reopenable,
      @Nullable Long saidResolved,
      @Nullable Long asked) {}

  public PublicFigures {
    towns = List.copyOf(towns);
  }
}
