// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.grid;

import org.jingwei.shared.DivisionCode;
import org.jingwei.shared.Words;

/**
 * A division that a text may mean.
 *
 * @param score 0 to 100, higher is likelier; equal scores are equally likely, nothing is guessed
 * @param matched the words of the text that name it, as written there
 * @param why the reason for the score, for the person who decides
 * @param otherCounty whether it lies in another county than the one asked for
 * @param surroundings house numbers and relations that stand behind the name
 * @param inexact whether the name is written with a mistake
 */
public record PlaceCandidate(
    Division division,
    int score,
    String matched,
    Words why,
    boolean otherCounty,
    Surroundings surroundings,
    boolean inexact) {

  /** What none of several equal readings may exceed. */
  static final int OPEN = 50;

  /** Whether the text says so clearly that nobody need be asked. */
  public boolean isClear() {
    return score > OPEN;
  }

  /** The area that the matter certainly lies in: beside a village is somewhere in its town. */
  public DivisionCode area() {
    DivisionCode code = division.code();
    return surroundings.isNear() && code.isVillage() ? code.parent().orElseThrow() : code;
  }

  PlaceCandidate with(int newScore, Words newWhy) {
    return new PlaceCandidate(
        division, newScore, matched, newWhy, otherCounty, surroundings, inexact);
  }
}
