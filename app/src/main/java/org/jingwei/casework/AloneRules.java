// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.casework;

import java.util.List;
import org.jingwei.deadline.Urgency;
import org.jingwei.grid.PlaceCandidate;
import org.jingwei.shared.DivisionCode;

/**
 * Which matters may be dispatched without a person, if the county wants it at all. What is urgent,
 * confidential, a petition, watched by a superior, complains of a unit, or was dispatched before
 * always waits for somebody.
 */
final class AloneRules {

  private AloneRules() {}

  /** As far as the case file itself tells. */
  static boolean mayGoAlone(CaseFile file) {
    boolean first = file.dispatches() == 0 && file.reopens() == 0;
    return first && isOrdinary(file) && !seemsToldBefore(file);
  }

  /** Nothing about it wants a person's eye, whatever has become of it since. */
  static boolean isOrdinary(CaseFile file) {
    return file.urgency() == Urgency.NORMAL
        && !file.confidential()
        && !file.petition()
        && !file.supervised()
        && file.recused().isEmpty()
        && !file.category().equals(CaseFile.UNCLASSIFIED);
  }

  /** It may belong to a matter that a unit already has: people merge. */
  private static boolean seemsToldBefore(CaseFile file) {
    return file.likelySame() != null && file.likeness() >= Openings.LIKELY_SAME;
  }

  /**
   * Whether it is not certain where it lies: no town is known, or its words clearly name another
   * place than the one it has.
   *
   * @param named what its words name, likeliest first
   */
  static boolean isPlaceContested(DivisionCode place, List<PlaceCandidate> named) {
    return place.isCounty()
        || named.stream()
            .filter(PlaceCandidate::isClear)
            .anyMatch(one -> one.otherCounty() || !lieTogether(place, one.division().code()));
  }

  private static boolean lieTogether(DivisionCode one, DivisionCode other) {
    return one.contains(other) || other.contains(one);
  }
}
