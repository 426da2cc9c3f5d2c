// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.learning;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** The words of a text that decided for one label and against another. */
final class Deciding {

  private static final int MOST = 4;

  /** A word that says less than this part of the most telling one is not worth reading. */
  private static final double FAINTEST = 0.25;

  /** A stretch of the text and how much it says. */
  private record Stretch(int start, int end, double speaks) {

    boolean meets(Stretch other) {
      return start < other.end && other.start < end;
    }
  }

  private Deciding() {}

  static List<String> words(
      String text, Vocabulary vocabulary, Weights weights, int label, int other) {
    List<Stretch> all = new ArrayList<>();
    Vocabulary.each(
        text.length() > Counted.LONGEST_TEXT ? text.substring(0, Counted.LONGEST_TEXT) : text,
        (code, ofOpening, start, end) -> {
          int piece = ofOpening || end - start < 2 ? Vocabulary.UNKNOWN : vocabulary.index(code);
          double speaks = piece == Vocabulary.UNKNOWN ? 0 : weights.speaks(piece, label, other);
          if (speaks > 0) {
            all.add(new Stretch(start, end, speaks));
          }
        });
    all.sort(Comparator.comparingDouble(Stretch::speaks).reversed());
    List<Stretch> kept = new ArrayList<>();
    List<String> words = new ArrayList<>();
    for (Stretch one : all) {
      if (words.size() == MOST || one.speaks() < FAINTEST * all.getFirst().speaks()) {
        break;
      }
      String word = text.substring(one.start(), one.end());
      if (kept.stream().noneMatch(one::meets) && !words.contains(word)) {
        kept.add(one);
        words.add(word);
      }
    }
    return words;
  }
}
