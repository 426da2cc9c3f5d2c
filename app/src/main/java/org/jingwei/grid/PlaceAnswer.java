// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.grid;

import org.jingwei.shared.Words;

/** A candidate as the API tells it, with its reason in both languages. */
record PlaceAnswer(
    DivisionAnswer division,
    int score,
    String matched,
    Words why,
    boolean otherCounty,
    String number,
    String relation) {

  static PlaceAnswer of(PlaceCandidate candidate) {
    return new PlaceAnswer(
        DivisionAnswer.of(candidate.division()),
        candidate.score(),
        candidate.matched(),
        candidate.why(),
        candidate.otherCounty(),
        candidate.surroundings().number(),
        candidate.surroundings().relation());
  }
}
