// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.console.help;

import java.util.List;

/**
 * A heading, a paragraph or a list.
 *
 * @param lines one for a heading or a paragraph, one for each item of a list
 */
public record Part(Kind kind, List<List<Span>> lines) {

  /** What a part is. */
  public enum Kind {
    HEADING,
    TEXT,
    STEPS,
    POINTS
  }

  public Part {
    lines = List.copyOf(lines);
  }

  /** The only line of a heading or a paragraph. */
  public List<Span> line() {
    return lines.getFirst();
  }
}
