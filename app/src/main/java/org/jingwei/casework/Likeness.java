// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.casework;

import java.time.Duration;
import java.util.HashSet;
import java.util.Set;
import org.jingwei.casework.DuplicateSearch.Sought;

/**
 * How likely two matters near each other are the same: nearness in place and time, the same
 * category and words in common, each a factor that can be told to the clerk. The person decides.
 */
final class Likeness {

  /** From here on a proposal is worth a clerk's look. */
  static final double WORTH_SHOWING = 0.5;

  private static final double REACH_METRES = 150;
  private static final double REACH_DAYS = 30;

  private Likeness() {}

  static double of(Sought one, Sought other) {
    double place = Math.max(0, 1 - one.point().metresTo(other.point()) / REACH_METRES);
    double days = Duration.between(other.at(), one.at()).abs().toHours() / 24.0;
    double time = Math.max(0, 1 - days / REACH_DAYS);
    double sameKind = one.category().equals(other.category()) ? 1 : 0;
    double words = wordsInCommon(one.summary(), other.summary());
    return 0.3 * place + 0.2 * time + 0.25 * sameKind + 0.25 * words;
  }

  /**
   * The share of the shorter text's character pairs that the other has too (overlap coefficient).
   */
  static double wordsInCommon(String a, String b) {
    Set<Integer> first = pairs(a);
    Set<Integer> second = pairs(b);
    if (first.isEmpty() || second.isEmpty()) {
      return 0;
    }
    Set<Integer> fewer = first.size() <= second.size() ? first : second;
    Set<Integer> more = fewer == first ? second : first;
    long shared = fewer.stream().filter(more::contains).count();
    return (double) shared / fewer.size();
  }

  private static Set<Integer> pairs(String text) {
    Set<Integer> pairs = new HashSet<>();
    int before = -1;
    for (int i = 0; i < text.length(); i++) {
      char c = Character.toLowerCase(text.charAt(i));
      if (!Character.isLetterOrDigit(c)) {
        before = -1;
        continue;
      }
      if (before >= 0) {
        pairs.add(before << 16 | c);
      }
      before = c;
    }
    return pairs;
  }
}
