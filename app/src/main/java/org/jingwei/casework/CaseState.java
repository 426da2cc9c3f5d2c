// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.casework;

import java.util.EnumSet;
import java.util.Set;

/** Where a case file stands; lifecycle.md names the moves between these. */
public enum CaseState {
  /** Told, not yet taken on. */
  REPORTED,
  /** Taken on, not yet handed to a unit. */
  ACCEPTED,
  /** Handed to a lead unit that has not confirmed it. */
  DISPATCHED,
  /** The lead unit says it is not theirs; an arbiter decides. */
  OBJECTED,
  /** The lead unit is at work. */
  HANDLING,
  /** The clock stands still for a stated cause until a stated date. */
  SUSPENDED,
  /** The unit says it is done; somebody else checks. */
  RESOLVED,
  /** Checked; every reporter is being asked. */
  CHECKED,
  /** Checked, and every reporter answered or out of reach. */
  CLOSED,
  /** Not taken on, with a reason and a route elsewhere. */
  DECLINED,
  /** Told in another case file of the same matter. */
  MERGED;

  private static final Set<CaseState> ENDED = EnumSet.of(CLOSED, DECLINED, MERGED);

  /** Whether work on the matter is still to come. */
  public boolean open() {
    return !ENDED.contains(this);
  }
}
