// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.console.board;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What everybody may know: how much came, how much was answered, how much was done in time. A count
 * under {@link Suppression#LEAST} is not told, so that no single matter can be made out.
 *
 * @param county the county's code
 * @param upTo up to when the figures go; null before the first event
 * @param suppressedBelow counts smaller than this are null
 */
public record PublicFigures(
    int county,
    LocalDate from,
    LocalDate to,
    @Nullable Instant upTo,
    int suppressedBelow,
    Place whole,
    List<Place> towns) {

  /**
   * The figures of one place.
   *
   * @param received reports that came
   * @param closed matters closed, each reporter answered or out of reach
   * @param open matters open now
   * @param dueInTime of {@code due}, those resolved before their deadline
   * @param due matters whose deadline was met or broken
   * @param reopened of {@code closed}, those opened again
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
      @Nullable Long saidResolved,
      @Nullable Long asked) {}

  public PublicFigures {
    towns = List.copyOf(towns);
  }
}
