// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.deadline;

import java.time.Instant;

/**
 * A clock runs.
 *
 * @param clock its id
 * @param limit as it runs for this matter
 */
public record Started(long clock, TimeLimit limit, Due due) {

  /** The last instant in time. */
  public Instant dueAt() {
    return due.at();
  }
}
