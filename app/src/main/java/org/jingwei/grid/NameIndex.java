// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.grid;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jingwei.shared.DivisionCode;

/** Every way to write every known division, the county's own and its neighbours'. Immutable. */
final class NameIndex {

  /**
   * A division that some words name.
   *
   * @param exact the division's own characters, before {@link Writing} made them plain
   */
  record Entry(Division division, NameForm.Strength strength, String exact) {}

  private final NameTrie trie = new NameTrie();
  private final List<List<Entry>> words = new ArrayList<>();

  NameIndex(Iterable<Division> divisions, Map<DivisionCode, Division> all) {
    for (Division division : divisions) {
      String town =
          division.code().isVillage()
              ? division.parent().map(all::get).map(Division::name).orElse("")
              : "";
      NameForm.of(division, town).forEach(form -> add(division, form));
    }
  }

  private void add(Division division, NameForm form) {
    int word = trie.add(Writing.plain(form.text()), words.size());
    if (word == words.size()) {
      words.add(new ArrayList<>(1));
    }
    List<Entry> entries = words.get(word);
    if (entries.stream().noneMatch(known -> known.division().equals(division))) {
      entries.add(new Entry(division, form.strength(), form.text()));
    }
  }

  NameTrie trie() {
    return trie;
  }

  /** What the word with this number may name. */
  List<Entry> entries(int word) {
    return words.get(word);
  }
}
