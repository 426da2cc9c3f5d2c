// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.grid;

import java.util.List;
import java.util.Optional;
import org.jingwei.shared.DivisionCode;

/**
 * What a text's candidates settle without anybody being asked; of namesakes what holds all, and
 * nothing where a place of another county is likelier.
 */
final class Settled {

  private Settled() {}

  /**
   * @param candidates likeliest first
   */
  static Optional<DivisionCode> of(List<PlaceCandidate> candidates) {
    List<PlaceCandidate> own = candidates.stream().filter(one -> !one.otherCounty()).toList();
    if (own.isEmpty() || candidates.getFirst().score() > own.getFirst().score()) {
      return Optional.empty();
    }
    int best = own.getFirst().score();
    List<PlaceCandidate> likeliest = own.stream().filter(one -> one.score() == best).toList();
    boolean namesakes = best == PlaceCandidate.OPEN && likeliest.size() > 1;
    return own.getFirst().isClear() || namesakes
        ? likeliest.stream().map(PlaceCandidate::area).reduce(Settled::common)
        : Optional.empty();
  }

  private static DivisionCode common(DivisionCode a, DivisionCode b) {
    DivisionCode wide = a;
    while (!wide.contains(b)) {
      wide = wide.parent().orElseThrow();
    }
    return wide;
  }
}
