// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.reply;

import java.time.Instant;
import java.util.List;

/**
 * A past answer, for a clerk to make an own one from.
 *
 * @param id of the matter that it answered; tells nobody more than the name of the draft
 * @param text with what is known of this matter filled in, and gaps for the rest
 * @param filled what was filled in, to be looked at
 * @param open the gaps that are still open, as they stand in the text
 * @param rating 4 or 5 as rated; 3 where the reporter only said that it is resolved
 * @param at when the matter that it answered was closed
 * @param sameCategory whether that was of the same category, not only of the same group
 * @param shared how many pieces of two signs both askings have in common
 * @param words some of them, from this matter's own words
 */
public record Draft(
    long id,
    String text,
    List<String> filled,
    List<String> open,
    int rating,
    Instant at,
    boolean sameCategory,
    int shared,
    List<String> words) {

  public Draft {
    filled = List.copyOf(filled);
    open = List.copyOf(open);
    words = List.copyOf(words);
  }
}
