// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.grid;

import java.util.List;

/**
 * Finds the words of a text that name divisions, also with one mistake. Where names overlap, those
 * are taken that {@link MentionChoice} finds to explain most. Time is linear in the text, as no
 * name is longer than a few dozen characters.
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
    String plain = Writing.plain(text.substring(0, length));
    MentionChoice choice = new MentionChoice(length);
    SlipWalk walk = new SlipWalk(names.slips());
    for (int start = length - 1; start >= 0; start--) {
      extend(plain, start, choice);
      walk.extend(plain, start, choice);
      choice.skip(start);
    }
    return choice.mentions(text);
  }

  /** Offers every name that begins here to the choice, from the back of the text to the front. */
  private void extend(String plain, int start, MentionChoice choice) {
    NameTrie trie = names.exact().trie();
    int node = trie.step(NameTrie.ROOT, plain.charAt(start));
    for (int end = start + 1; node != NameTrie.NONE; end++) {
      int word = trie.wordAt(node);
      if (word != NameTrie.NONE) {
        choice.offerExact(start, end, names.exact().entries(word));
      }
      node = end < plain.length() ? trie.step(node, plain.charAt(end)) : NameTrie.NONE;
    }
  }
}
