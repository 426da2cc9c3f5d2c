// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.console.understanding;

import java.util.List;

/**
 * A name of a place in the reader's words.
 *
 * @param division its code
 * @param where the division's path
 * @param how often it was told, and how often there; for one that was added what else it is called
 * @param examples matters that were told with it, as far as the reader may see them
 */
public record NameRow(
    String name, String division, String where, String how, List<Example> examples) {

  /** A matter behind it. */
  public record Example(long id, String code) {}

  public NameRow {
    examples = List.copyOf(examples);
  }
}
