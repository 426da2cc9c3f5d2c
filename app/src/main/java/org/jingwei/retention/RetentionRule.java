// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.retention;

import java.util.List;
import org.jingwei.shared.Words;

/**
 * How long a kind of record is kept.
 *
 * @param kind kebab-case
 * @param days from the end of the matter, or from when the record was made
 * @param source the law or decision that says so
 */
public record RetentionRule(String kind, int days, Words source) {

  /** Ten years: nothing that this module erases is meant to be kept for longer. */
  public static final int MOST_DAYS = 3_653;

  /** Every kind that the modules keep; a pack may set another time for each. */
  public static final List<String> KINDS =
      List.of(
          "reporters",
          "photos",
          "words",
          "move-keys",
          "suggestions",
          "report-keys",
          "messages",
          "notices",
          "message-files",
          "pack-files",
          "looks");

  public RetentionRule {
    if (days < 1 || days > MOST_DAYS) {
      throw new IllegalArgumentException("a keeping time is 1 to %d days".formatted(MOST_DAYS));
    }
  }
}
