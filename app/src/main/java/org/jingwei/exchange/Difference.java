// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.exchange;

import java.time.Instant;

/**
 * Something about an order that its line's book says otherwise than ours.
 *
 * @param theirs what the line says; empty where it knows nothing of it
 * @param ours what stands here; empty where nothing does
 */
public record Difference(
    long id, String system, String order, Kind kind, String theirs, String ours, Instant since) {

  /** What differs. */
  public enum Kind {
    /** The line says that it handed the order over; nothing of it is here. */
    UNKNOWN_HERE,
    /** The order is here; the line does not know it. */
    UNKNOWN_THERE,
    /** The line handed over more messages than were worked in. */
    NOT_RECEIVED,
    /** The line has fewer messages of ours than arrived there. */
    NOT_TOLD,
    /** The line has another state than it was told. */
    STATE,
    /** The line has another deadline. */
    DUE;

    /** Whether sending again, or asking for it, can end it; else somebody must ask the line. */
    public boolean canBeMended() {
      return this != UNKNOWN_THERE && this != DUE;
    }
  }
}
