// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.console.desk;

import java.util.ArrayList;
import java.util.List;
import org.jingwei.text.Folded;

/** A piece of a text, and whether it is one of the words that were looked for. */
public record Found(String text, boolean marked) {

  /** The whole text in pieces; writings that {@link Folded} makes one are the same. */
  public static List<Found> in(String text, List<String> words) {
    String plain = Folded.of(text);
    List<Found> pieces = new ArrayList<>();
    int from = 0;
    List<String> folded = words.stream().map(Folded::of).filter(w -> !w.isBlank()).toList();
    for (int at = 0; at < text.length(); ) {
      int length = longestAt(plain, at, folded);
      if (length == 0) {
        at++;
        continue;
      }
      add(pieces, text.substring(from, at), false);
      add(pieces, text.substring(at, at + length), true);
      at += length;
      from = at;
    }
    add(pieces, text.substring(from), false);
    return pieces;
  }

  private static int longestAt(String plain, int at, List<String> words) {
    return words.stream()
        .filter(word -> plain.startsWith(word, at))
        .mapToInt(String::length)
        .max()
        .orElse(0);
  }

  private static void add(List<Found> pieces, String text, boolean marked) {
    if (!text.isEmpty()) {
      pieces.add(new Found(text, marked));
    }
  }
}
