// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.pack;

import java.time.Instant;

/**
 * A version of the county's pack.
 *
 * @param number counts up from 1 in each county
 * @param mark what {@code pack.json} calls it
 * @param by the person who published it; 0 for the command line and the first start
 * @param approvedBy 0 where nobody had to
 * @param changes how many rows it changes
 * @param trouble why it could not be loaded at its time; empty where nothing was wrong
 */
public record Edition(
    int number,
    State state,
    String mark,
    String reason,
    long by,
    Instant at,
    Instant effectiveAt,
    long approvedBy,
    String digest,
    int changes,
    String trouble) {

  /** Where it stands. */
  public enum State {
    /** Waits for a second person. */
    PROPOSED,
    /** Waits for its time. */
    PLANNED,
    LIVE,
    FORMER,
    CANCELLED,
    /** Its time came, and it did not fit what was live by then. */
    FAILED
  }

  public boolean isWaiting() {
    return state == State.PROPOSED || state == State.PLANNED;
  }

  /** Whether its content is kept, so that it can be shown, given out and gone back to. */
  public boolean isKept() {
    return state == State.LIVE || state == State.FORMER;
  }
}
