// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.pack;

import java.util.List;
import java.util.Map;

/**
 * A row of a table as the draft has it.
 *
 * @param version of the edit that made it so; 0 where nobody has edited it
 */
public record PackRow(
    String key, Map<String, String> cells, State state, int version, List<PackProblem> problems) {

  /** What the draft does to the row. */
  public enum State {
    SAME,
    NEW,
    CHANGED,
    ENDED,
    /** The live row was changed by another version after this edit. */
    OVERTAKEN
  }
}
