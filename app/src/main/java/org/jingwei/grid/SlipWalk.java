// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.grid;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Walks the names with one mistake. After the mistake there is one way on for each place that it
 * may have been at, and none is longer than a name: the work at each character is bounded.
 */
final class SlipWalk {

  private final NameWords names;
  private final NameTrie trie;

  /** Nodes that were reached with a mistake. */
  private int[] marred = new int[64];

  private int marredCount;
  private final Map<Division, NameIndex.Entry> here = new LinkedHashMap<>();

  SlipWalk(NameWords names) {
    this.names = names;
    this.trie = names.trie();
  }

  void extend(String plain, int start, MentionChoice choice) {
    int whole = NameTrie.ROOT;
    marredCount = 0;
    for (int end = start; end < plain.length(); end++) {
      char c = plain.charAt(end);
      if (!Sound.isCharacter(c)) {
        return;
      }
      advance(c);
      if (whole != NameTrie.NONE) {
        mistake(whole, c);
        whole = trie.step(whole, c);
      }
      offer(start, end + 1, whole, choice);
      if (marredCount == 0 && whole == NameTrie.NONE) {
        return;
      }
    }
  }

  private void advance(char c) {
    int kept = 0;
    for (int i = 0; i < marredCount; i++) {
      int next = trie.step(marred[i], c);
      if (next != NameTrie.NONE) {
        marred[kept++] = next;
      }
    }
    marredCount = kept;
  }

  private void mistake(int node, char c) {
    for (char heard : Sound.heard(c)) {
      reach(trie.step(node, SlipForms.sound(heard)));
    }
    reach(trie.step(node, SlipForms.ANY));
  }

  private void reach(int node) {
    if (node != NameTrie.NONE) {
      if (marredCount == marred.length) {
        marred = Arrays.copyOf(marred, marredCount * 2);
      }
      marred[marredCount++] = node;
    }
  }

  private void offer(int start, int end, int whole, MentionChoice choice) {
    here.clear();
    take(whole);
    for (int i = 0; i < marredCount; i++) {
      take(marred[i]);
    }
    if (!here.isEmpty()) {
      List<NameIndex.Entry> found = new ArrayList<>(here.values());
      choice.offerSlip(start, end, found);
    }
  }

  private void take(int node) {
    int word = node == NameTrie.NONE ? NameTrie.NONE : trie.wordAt(node);
    if (word != NameTrie.NONE) {
      names.entries(word).forEach(entry -> here.putIfAbsent(entry.division(), entry));
    }
  }
}
