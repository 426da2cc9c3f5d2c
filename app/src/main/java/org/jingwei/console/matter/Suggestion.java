// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.console.matter;

import java.util.Map;

/**
 * Something that the program proposes about a matter, accepted with one key.
 *
 * @param kind what, where or who
 * @param key the letter that accepts it
 * @param what the proposal in words
 * @param why what speaks for it; may be empty
 * @param action the move that it makes
 * @param fields what the move carries; with the value before it where that can be put back
 * @param later where it is sent after a moment in which it can be kept back; empty where it can be
 *     undone, and is sent at once
 */
public record Suggestion(
    String kind,
    String key,
    String what,
    String why,
    String action,
    Map<String, String> fields,
    String later) {

  /** Before the name of a field: its value before the move. */
  static final String BEFORE = "before-";

  public Suggestion {
    fields = Map.copyOf(fields);
  }
}
