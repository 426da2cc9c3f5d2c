// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.reply;

import java.time.Instant;
import java.util.Arrays;
import org.jingwei.alike.Sketch;

/**
 * The emptied answer of one matter.
 *
 * @param rating 4 or 5 as rated; 3 where the reporter only said that it is resolved; 0 where nobody
 *     has said anything yet, and then without text
 * @param at when the matter was closed
 * @param asked the numbers of the pieces of what was asked, ascending
 * @param sketch by which near copies are known
 */
@SuppressWarnings("ArrayRecordComponent")
record Kept(
    long caseId, String category, int rating, Instant at, String text, int[] asked, long[] sketch) {

  static final int WAITING = 0;

  static Kept waiting(long caseId, String category, Instant at) {
    return new Kept(caseId, category, WAITING, at, "", new int[0], new long[0]);
  }

  static Kept of(long caseId, String category, int rating, Instant at, String text, int[] asked) {
    return new Kept(caseId, category, rating, at, text, asked, Sketch.of(text));
  }

  /** Whether another says nearly the same. */
  boolean isNearCopyOf(Kept other) {
    return text.equals(other.text)
        || Arrays.stream(sketch)
            .anyMatch(mine -> Arrays.stream(other.sketch).anyMatch(its -> its == mine));
  }
}
