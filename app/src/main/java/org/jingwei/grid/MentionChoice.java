// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.grid;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The best selection of names for every rest of a text, filled from its end: the sum of squared
 * lengths is largest, so 平安村 wins over 和平 in 和平安村. A name with a mistake counts a character less,
 * and less than an exact one that counts the same.
 */
final class MentionChoice {

  private final long[] best;
  private final @Nullable List<NameIndex.Entry>[] names;
  private final int[] ends;

  @SuppressWarnings("unchecked")
  MentionChoice(int length) {
    best = new long[length + 1];
    names = (List<NameIndex.Entry>[]) new List<?>[length];
    ends = new int[length];
  }

  void offerExact(int start, int end, List<NameIndex.Entry> entries) {
    long size = end - start;
    offer(start, end, 2 * size * size, entries);
  }

  void offerSlip(int start, int end, List<NameIndex.Entry> entries) {
    long size = end - start - 1;
    offer(start, end, 2 * size * size - 1, entries);
  }

  private void offer(int start, int end, long worth, List<NameIndex.Entry> entries) {
    long sum = worth + best[end];
    if (sum > best[start]) {
      best[start] = sum;
      names[start] = entries;
      ends[start] = end;
    }
  }

  /** Naming nothing here may still be best. */
  void skip(int start) {
    if (best[start + 1] > best[start]) {
      best[start] = best[start + 1];
      names[start] = null;
    }
  }

  List<Mention> mentions(String text) {
    List<Mention> mentions = new ArrayList<>();
    int at = 0;
    while (at < names.length) {
      List<NameIndex.Entry> entries = names[at];
      if (entries == null) {
        at++;
      } else {
        Surroundings behind = SurroundingsReader.after(text, ends[at]);
        mentions.add(new Mention(at, text.substring(at, ends[at]), entries, behind));
        at = ends[at];
      }
    }
    return mentions;
  }
}
