// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.understanding;

import java.util.List;
import java.util.function.Function;

/** How often guesses at matters unseen were right. */
record Trial(int right, int sure, int sureRight) {

  /** A matter's words and what the desk decided. */
  record Matter(String words, String decided) {}

  /** A guess; the label empty where there was none. */
  record Guess(String label, boolean sure) {}

  static Trial of(List<Matter> unseen, Function<String, Guess> guesser) {
    int right = 0;
    int sure = 0;
    int sureRight = 0;
    for (Matter one : unseen) {
      Guess guess = guesser.apply(one.words());
      boolean hit = guess.label().equals(one.decided());
      right += hit ? 1 : 0;
      sure += guess.sure() ? 1 : 0;
      sureRight += guess.sure() && hit ? 1 : 0;
    }
    return new Trial(right, sure, sureRight);
  }
}
