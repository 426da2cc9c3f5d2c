// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.forecast;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * How many matters of a hazard are expected in a town and week, and what that rests on.
 *
 * @param town its code
 * @param week the Monday on which the week begins, in the county's time zone
 * @param mean how many are expected
 * @param low in four weeks of five there are no fewer, and
 * @param high no more
 * @param usual how many there are in a week of the town, averaged over the year
 * @param recent how many there were in a week of the last eight
 * @param lastYear how many there were in the same week of last year; null where that is not known
 * @param factor how many times as common as on average over the year the week is
 * @param ownSeason whether the county's own history says so, and not its pack alone
 * @param past on how many matters of the town it rests
 */
public record Expected(
    String town,
    LocalDate week,
    double mean,
    int low,
    int high,
    double usual,
    double recent,
    @Nullable Integer lastYear,
    double factor,
    boolean ownSeason,
    int past) {

  private static final double CLEARLY = 1.5;

  /** Whether it is clearly more than usual: half as many again, and one matter at least. */
  public boolean isAboveUsual() {
    return mean >= 1 && mean >= CLEARLY * usual;
  }
}
