// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.forwarding;

import java.time.Instant;
import org.jingwei.shared.CountyCode;
import org.jspecify.annotations.Nullable;

/**
 * A matter that was sent on, and what became of it there.
 *
 * @param code that of the case file
 * @param nth the how manieth time that it was sent on
 * @param service theirs, under which it is filed
 * @param triedAt when a first try may have come to them; null where none can have
 * @param token which they gave instead of a number at first
 * @param number theirs; null until they gave one
 * @param status in their word, in small letters; null until they said one
 * @param agency who is at it there
 * @param expectedAt by when they expect to be done
 * @param heard tells what they said last from what they say next
 * @param heardAt when they last answered about it
 * @param fault why it does not get on, as a code; null where it does
 * @param faultWords what they said to that
 */
public record Forwarded(
    CountyCode county,
    long id,
    long caseId,
    String code,
    int nth,
    String endpoint,
    String service,
    State state,
    int attempts,
    Instant nextAt,
    @Nullable Instant triedAt,
    @Nullable String token,
    @Nullable String number,
    @Nullable String status,
    @Nullable String agency,
    @Nullable Instant expectedAt,
    @Nullable String heard,
    @Nullable Instant heardAt,
    @Nullable String fault,
    @Nullable String faultWords,
    Instant createdAt) {

  /** Where it stands between us and them. */
  public enum State {
    /** To be sent; nothing of it can be there yet. */
    WAITING,
    /** Sent, but whether it arrived is not known: they are asked before it is sent again. */
    UNSURE,
    /** Taken; a number will follow. */
    TOKEN,
    /** They have it under their number. */
    OPEN,
    /** They say that they are done with it. */
    ENDED,
    /** It does not get on by itself: somebody has to look. */
    DEAD,
    /** The desk called it off. */
    CALLED_OFF;

    /** Whether something is still to come. */
    public boolean live() {
      return this != ENDED && this != CALLED_OFF;
    }
  }

  /**
   * A mark in what is sent by which it is found again: letters alone, which no system takes for
   * somebody's number.
   */
  public String mark() {
    StringBuilder letters = new StringBuilder("jw");
    for (long rest = id; rest > 0; rest /= 26) {
      letters.append((char) ('a' + rest % 26));
    }
    return letters.toString();
  }
}
