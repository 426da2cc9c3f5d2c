// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.console.matter;

import java.time.Instant;
import java.util.List;

/**
 * The case file that may be the same matter, side by side with this one.
 *
 * @param percent how alike they are judged
 * @param reasons why, such as "38 米" and "同一类别"
 * @param facts what both say, this one first
 */
public record Twin(
    long id,
    String code,
    String href,
    int percent,
    List<String> reasons,
    List<Pair> facts,
    Instant at,
    Mark state) {

  /** The same question, answered by both. */
  public record Pair(String label, String here, String there) {}

  public Twin {
    reasons = List.copyOf(reasons);
    facts = List.copyOf(facts);
  }
}
