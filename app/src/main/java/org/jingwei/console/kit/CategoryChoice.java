// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.console.kit;

import java.util.List;

/**
 * The choice of a category: by words, from the recent ones, or down the tree.
 *
 * @param name the form name of the chosen code
 * @param value the chosen code; empty where none is
 * @param recent what this person chose lately, or what the text suggests; may be empty
 * @param error empty where nothing is wrong
 */
public record CategoryChoice(
    String name, String value, List<Leaf> recent, List<Group> tree, String error) {

  /**
   * A category that can be chosen.
   *
   * @param words other words that find it
   * @param examples what belongs here; may be empty
   */
  public record Leaf(String code, String label, String words, String examples) {}

  /** A top-level category. */
  public record Group(String label, List<Leaf> leaves) {
    public Group {
      leaves = List.copyOf(leaves);
    }

    public boolean has(String code) {
      return leaves.stream().anyMatch(leaf -> leaf.code().equals(code));
    }
  }

  public CategoryChoice {
    recent = List.copyOf(recent);
    tree = List.copyOf(tree);
  }
}
