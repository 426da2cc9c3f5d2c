// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.deadline;

import java.time.Instant;

/**
 * More time that was granted.
 *
 * @param askedAt when it was asked for; it counts only if that was before the deadline
 * @param amount at least 1
 */
public record Extension(Instant askedAt, int amount, LimitUnit unit) {

  public Extension {
    if (amount < 1) {
      throw new IllegalArgumentException("an extension is at least 1 " + unit + ": " + amount);
    }
  }
}
