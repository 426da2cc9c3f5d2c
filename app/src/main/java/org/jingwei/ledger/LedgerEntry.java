// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.ledger;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;

/**
 * One thing that was done or seen, as the module that did it tells the ledger.
 *
 * @param at when, kept to the microsecond
 * @param actor who
 * @param action what
 * @param subject on which thing
 * @param about pseudonym of the person whose data were touched, 0 if none; that person finds the
 *     entry under "who looked at my records"
 * @param reason why, in the actor's words; erasable; empty if none was needed
 * @param detail a small flat JSON object, see {@link #detail(Map)}; erasable; empty if none
 */
public record LedgerEntry(
    Instant at,
    LedgerActor actor,
    LedgerAction action,
    LedgerSubject subject,
    long about,
    String reason,
    String detail) {

  /** Longest reason and detail in characters; the modules refuse longer ones before. */
  public static final int LONGEST_TEXT = 8_000;

  public LedgerEntry {
    if (reason.length() > LONGEST_TEXT || detail.length() > LONGEST_TEXT) {
      throw new IllegalArgumentException("reason or detail longer than " + LONGEST_TEXT);
    }
    at = at.truncatedTo(ChronoUnit.MICROS);
    reason = Storable.text(reason);
    detail = Storable.text(detail);
  }

  public LedgerEntry(Instant at, LedgerActor actor, LedgerAction action, LedgerSubject subject) {
    this(at, actor, action, subject, 0, "", "");
  }

  /** The same, with a reason; it is part of what can be erased. */
  public LedgerEntry because(String why) {
    return new LedgerEntry(at, actor, action, subject, about, why, detail);
  }

  /** The same, about a person, who is named by pseudonym. */
  public LedgerEntry about(long pseudonym) {
    return new LedgerEntry(at, actor, action, subject, pseudonym, reason, detail);
  }

  /**
   * @param facts names with texts, whole numbers or booleans, written as canonical JSON (RFC 8785)
   */
  public LedgerEntry detail(Map<String, ?> facts) {
    return new LedgerEntry(at, actor, action, subject, about, reason, CanonicalJson.of(facts));
  }
}
