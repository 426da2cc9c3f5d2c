// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.casework;

import java.time.Instant;
import java.util.List;

/**
 * What a search found among what units said they had done, newest first.
 *
 * @param more whether there are more
 * @param whole see {@link FoundMatters#whole}
 */
public record FoundAnswers(List<Item> items, boolean more, boolean whole) {

  /** One answer, without numbers, and its matter. */
  public record Item(CaseFile file, String text, Instant at) {}

  public FoundAnswers {
    items = List.copyOf(items);
  }
}
