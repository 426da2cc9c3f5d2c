// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.casework;

import org.jspecify.annotations.Nullable;

/**
 * What the one who reported is told at once.
 *
 * @param code to ask after the report by
 * @param secret that goes with the code; told to the reporter alone
 * @param again whether the same request had been taken before
 * @param category as told or guessed with certainty; null where the desk must decide
 * @param division the smallest division that is certain
 * @param likelySame a case file that may be the same matter
 */
public record Received(
    long reportId,
    String code,
    String secret,
    long caseId,
    boolean again,
    @Nullable String category,
    String division,
    @Nullable Long likelySame) {

  @Override
  public String toString() {
    return "Received[" + code + "]";
  }
}
