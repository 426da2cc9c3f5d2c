// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.grid;

import java.util.ArrayList;
import java.util.List;

/** Words in a trie, each with what it may name. Immutable once built. */
final class NameWords {

  private final NameTrie trie = new NameTrie();
  private final List<List<NameIndex.Entry>> words = new ArrayList<>();

  void add(String text, NameIndex.Entry entry) {
    int word = trie.add(text, words.size());
    if (word == words.size()) {
      words.add(new ArrayList<>(1));
    }
    List<NameIndex.Entry> entries = words.get(word);
    if (entries.stream().noneMatch(known -> known.division().equals(entry.division()))) {
      entries.add(entry);
    }
  }

  NameTrie trie() {
    return trie;
  }

  /** What the word with this number may name. */
  List<NameIndex.Entry> entries(int word) {
    return words.get(word);
  }
}
