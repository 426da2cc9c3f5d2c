// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.insight;

import org.jspecify.annotations.Nullable;

/**
 * Which figure's matters are asked for.
 *
 * @param period the days; not looked at where the measure tells of now
 * @param unit the lead unit's code, "" for matters of none; null for all
 * @param place a grid cell's or division's code, exactly; null for all
 */
public record Behind(
    Measure measure, Period period, Scope scope, @Nullable String unit, @Nullable String place) {

  Period days() {
    return measure.isOfNow() ? new Period(Cell.NOW, Cell.NOW) : period;
  }
}
