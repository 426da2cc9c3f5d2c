// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.grouping;

/**
 * A text to be grouped.
 *
 * @param id its own; ties are broken by it, the smaller first
 * @param words what was told; of a long text only the beginning is read
 * @param area where it lies, the code of a town (nine digits) or a village (longer); empty where
 *     that is not known
 */
public record Told(long id, String words, String area) {

  /** The same number for texts of the same words, whatever signs stand between them. */
  public static long fingerprint(String words) {
    return Reading.of(words).fingerprint();
  }
}
