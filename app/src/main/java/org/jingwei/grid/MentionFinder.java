// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.grid;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Finds the words of a text that name divisions. Where names overlap, those are taken that explain
 * most: the sum of squared lengths is largest, so 平安村 wins over 和平 in 和平安村. Time is linear in the
 * text, as no name is longer than a few dozen characters.
 */
final class MentionFinder {

  /** A place is named at the beginning; the rest of a book is not searched. */
  static final int MOST_CHARACTERS = 10_000;

  private final NameIndex names;

  MentionFinder(NameIndex names) {
    this.names = names;
  }

  List<Mention> mentionsIn(String text) {
    int length = Math.min(text.length(), MOST_CHARACTERS);
    Choice choice = null;
    for (int start = length - 1; start >= 0; start--) {
      choice = extend(text, start, length, choice);
      if (choice != null) {
        choice.skip(start);
      }
    }
    return choice == null ? List.of() : choice.mentions(text);
  }

  /** Offers every name that begins here to the choice, from the back of the text to the front. */
  private @org.jspecify.annotations.Nullable Choice extend(
      String text, int start, int length, @org.jspecify.annotations.Nullable Choice choice) {
    NameTrie trie = names.trie();
    int node = trie.step(NameTrie.ROOT, Writing.plain(text.charAt(start)));
    Choice found = choice;
    for (int end = start + 1; node != NameTrie.NONE; end++) {
      int word = trie.wordAt(node);
      if (word != NameTrie.NONE) {
        found = found == null ? new Choice(start, length) : found;
        found.offer(start, end, word);
      }
      node = end < length ? trie.step(node, Writing.plain(text.charAt(end))) : NameTrie.NONE;
    }
    return found;
  }

  /** The best selection of names for every rest of the text. */
  private final class Choice {
    private final long[] best;
    private final int[] words;
    private final int[] ends;

    Choice(int lastStart, int length) {
      best = new long[length + 1];
      words = new int[lastStart + 1];
      ends = new int[lastStart + 1];
      Arrays.fill(words, NameTrie.NONE);
    }

    void offer(int start, int end, int word) {
      long size = end - start;
      long sum = size * size + best[end];
      if (sum > best[start]) {
        best[start] = sum;
        words[start] = word;
        ends[start] = end;
      }
    }

    /** Naming nothing here may still be best. */
    void skip(int start) {
      if (best[start + 1] > best[start]) {
        best[start] = best[start + 1];
        words[start] = NameTrie.NONE;
      }
    }

    List<Mention> mentions(String text) {
      List<Mention> mentions = new ArrayList<>();
      int at = 0;
      while (at < words.length) {
        if (words[at] == NameTrie.NONE) {
          at++;
        } else {
          mentions.add(new Mention(at, text.substring(at, ends[at]), names.entries(words[at])));
          at = ends[at];
        }
      }
      return mentions;
    }
  }
}
