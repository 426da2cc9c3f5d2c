// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.console.find;

import java.util.List;
import org.jingwei.casework.Sought;
import org.jspecify.annotations.Nullable;

/**
 * What was typed, as it was understood.
 *
 * @param sought for the rows
 * @param marked the words to mark in what is found
 * @param chips what narrows, each with the way to take it off
 * @param readings what was read as something else: xiaochi as 小池
 * @param meant another way to ask, for words that name nothing but sound like a name; null for none
 * @param number whether it looks like somebody's number, which is not searched for
 */
record Asked(
    Sought sought,
    List<String> marked,
    List<FindChip> chips,
    List<Reading> readings,
    @Nullable Reading meant,
    boolean number) {

  /**
   * A word read in another way.
   *
   * @param typed the word
   * @param read what it was read as
   * @param href the search for that alone; empty where it was searched for already
   */
  record Reading(String typed, String read, String href) {}
}
