// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.alike;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * Which texts are copies of each other, with a few words changed or none: those that share three of
 * the eight numbers of their {@link Sketch}, about six of ten of their pieces. Two people who tell
 * of one matter in their own words share far less. Short texts are copies only if their letters are
 * the same. The order of the texts plays no part.
 */
public final class Copies {

  private static final int SHARED = 3;

  private final Map<Long, List<Integer>> originals = new HashMap<>();
  private final Map<String, Integer> letters = new HashMap<>();
  private int different;

  private Copies() {}

  /** For each text a number from 0 on, the same for copies. */
  public static int[] of(List<String> texts) {
    Copies copies = new Copies();
    int[] numbers = new int[texts.size()];
    IntStream.range(0, numbers.length)
        .boxed()
        .sorted((a, b) -> texts.get(a).compareTo(texts.get(b)))
        .forEach(i -> numbers[i] = copies.number(texts.get(i)));
    return numbers;
  }

  private int number(String text) {
    return letters.computeIfAbsent(letters(text), plain -> original(Sketch.of(text)));
  }

  private int original(long[] sketch) {
    Map<Integer, Integer> shared = new HashMap<>();
    for (long code : sketch) {
      originals.getOrDefault(code, List.of()).forEach(one -> shared.merge(one, 1, Integer::sum));
    }
    int best = -1;
    int most = SHARED - 1;
    for (Map.Entry<Integer, Integer> one : shared.entrySet()) {
      if (one.getValue() > most || (one.getValue() == most && one.getKey() < best)) {
        best = one.getKey();
        most = one.getValue();
      }
    }
    if (best >= 0) {
      return best;
    }
    int number = different++;
    for (long code : sketch) {
      originals.computeIfAbsent(code, c -> new ArrayList<>()).add(number);
    }
    return number;
  }

  private static String letters(String text) {
    StringBuilder plain = new StringBuilder();
    text.chars().filter(Character::isLetterOrDigit).forEach(c -> plain.append((char) c));
    return plain.toString();
  }
}
