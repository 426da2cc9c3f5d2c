// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.insight;

/** What is counted. A rate is put together from two of these, see {@link Counts}. */
public enum Measure {
  /** Reports, by the day and channel in which they came. */
  ARRIVED,
  /** Matters declined and not taken on again. */
  DECLINED,
  /** Matters dispatched for the first time. */
  DISPATCHED,
  /** Of those, the ones that another unit got later without having been closed in between. */
  REDISPATCHED,
  /** Done before the deadline for resolving, as found at the check. */
  IN_TIME,
  /** Done after it. */
  LATE,
  /** Past it and not done. */
  BROKEN,
  /** The deadline fell away: dispatched anew or merged. */
  WITHDRAWN,
  /** Said to be done by the unit, and so due for closing. */
  PRESENTED,
  /** Of those, sent back. */
  REWORKED,
  /** Closed, with every reporter answered or out of reach. */
  CLOSED,
  /** Of those, opened again. */
  REOPENED,
  /** Reporters who were asked and said whether it is resolved. */
  RESPONDED,
  /** Of those, the ones who said yes. */
  SATISFIED,
  /** Reporters who gave a rating. */
  RATED,
  /** Of those, four or five of five. */
  CONTENT,
  /** Reporters who were not reached after as many tries as the county asks for. */
  UNREACHABLE,
  /** Reports that nobody can be asked about: anonymous, answered on the follow-up page. */
  UNASKED,
  /** Open now. */
  OPEN,
  /** Open now, reminded of the deadline, none broken. */
  AT_RISK,
  /** Open now, and a deadline was broken. */
  OVERDUE;

  /** Whether it tells of now and not of a day. */
  public boolean isOfNow() {
    return this == OPEN || this == AT_RISK || this == OVERDUE;
  }
}
