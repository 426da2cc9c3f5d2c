// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.console.matter;

import java.time.Instant;
import java.util.List;

/**
 * A case file that may be the same matter or has to do with it.
 *
 * @param percent how alike they are judged
 * @param why in one sentence
 * @param apart whether a person said that it is another matter
 * @param facts what both say, this one first
 */
public record Twin(
    long id,
    String code,
    String href,
    int percent,
    String why,
    String summary,
    boolean apart,
    List<Pair> facts,
    Instant at,
    Mark state) {

  /** The same question, answered by both. */
  public record Pair(String label, String here, String there) {}

  /**
   * @param same the likeliest first
   * @param related what to know of beside them
   */
  public record Around(List<Twin> same, List<Twin> related) {

    static final Around NOTHING = new Around(List.of(), List.of());

    public Around {
      same = List.copyOf(same);
      related = List.copyOf(related);
    }
  }

  public Twin {
    facts = List.copyOf(facts);
  }
}
