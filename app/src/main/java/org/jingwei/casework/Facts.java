// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.casework;

import java.util.List;
import java.util.Set;
import org.jingwei.grid.Wgs84;
import org.jingwei.report.Report;
import org.jingwei.shared.DivisionCode;
import org.jspecify.annotations.Nullable;

/**
 * What a rule must know beside the case file itself; only what the move at hand asks for is filled.
 *
 * @param other the case file to merge into, or that was merged into
 * @param merge the merge to undo
 * @param place where the matter really is, for a correction
 * @param orders the case file's work orders
 * @param reports the reports that tell of it
 * @param request the open request that is to be decided
 * @param reviews the reviews of it that were decided, oldest first
 * @param units those of the units named in the move that exist and are at work
 */
record Facts(
    @Nullable CaseFile other,
    @Nullable MergeRecord merge,
    @Nullable Place place,
    List<WorkOrder> orders,
    List<Report> reports,
    @Nullable Request request,
    List<Request> reviews,
    Set<String> units) {

  /** A corrected place. */
  record Place(@Nullable String cell, DivisionCode division, @Nullable Wgs84 point) {}

  static final Facts NONE =
      new Facts(null, null, null, List.of(), List.of(), null, List.of(), Set.of());

  Facts {
    orders = List.copyOf(orders);
    reports = List.copyOf(reports);
    reviews = List.copyOf(reviews);
    units = Set.copyOf(units);
  }
}
