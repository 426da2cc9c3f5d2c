// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.lines;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * An order in the line's own book: what it sent, and what it was told, each once and in order.
 *
 * @param told messages from the other side by version
 */
public record Order(String number, Map<String, Object> fields, TreeMap<Integer, Told> told) {

  /** One message that came. */
  public record Told(String id, String type, Map<String, Object> body) {}

  /** What was told without a gap from the first on. */
  public List<Told> inOrder() {
    List<Told> all = new ArrayList<>();
    synchronized (told) {
      for (int version = 1; told.containsKey(version); version++) {
        all.add(told.get(version));
      }
    }
    return all;
  }

  /** The types of what was told, in order. */
  public List<String> types() {
    return inOrder().stream().map(Told::type).toList();
  }

  /** The last state told; empty before the first. */
  public String state() {
    return inOrder().stream()
        .map(one -> String.valueOf(one.body().getOrDefault("state", "")))
        .filter(state -> !state.isEmpty())
        .reduce("", (before, state) -> state);
  }

  /** Whether a message is missing before one that came. */
  public boolean hasGap() {
    synchronized (told) {
      return inOrder().size() < told.size();
    }
  }
}
