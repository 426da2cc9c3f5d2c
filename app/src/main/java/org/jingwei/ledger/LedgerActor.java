// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.ledger;

/**
 * Who acted, as the ledger keeps it: a number that outlives a change of name, and the unit and role
 * in which it was done.
 *
 * @param kind {@code person}, {@code resident}, {@code channel} or {@code system}
 * @param id the person's id; for a resident the pseudonym in the vault, 0 if unknown; else 0
 * @param unit code of the unit acted for; for a channel or the system its name
 * @param role the role acted in, as the directory names it; empty where there is none
 */
public record LedgerActor(String kind, long id, String unit, String role) {

  public LedgerActor {
    if (kind.isEmpty() || kind.length() > 20) {
      throw new IllegalArgumentException("not a kind of actor: " + kind);
    }
    unit = Storable.text(unit);
    role = Storable.text(role);
  }

  /** Someone with an account. */
  public static LedgerActor person(long personId, String unit, String role) {
    return new LedgerActor("person", personId, unit, role);
  }

  /** A resident without an account. */
  public static LedgerActor resident(long pseudonym) {
    return new LedgerActor("resident", pseudonym, "", "");
  }

  /** Another system or hotline that reports to us. */
  public static LedgerActor channel(String name) {
    return new LedgerActor("channel", 0, name, "");
  }

  /** A job or rule of the product itself, such as {@code deadline}. */
  public static LedgerActor system(String part) {
    return new LedgerActor("system", 0, part, "");
  }
}
