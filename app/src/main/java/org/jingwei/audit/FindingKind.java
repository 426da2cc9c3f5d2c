// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.audit;

import org.jingwei.ledger.LedgerAction;
import org.jingwei.vault.Vault;

/** The limits that are watched. */
public enum FindingKind {
  /** Contacts of many different residents opened in a day. */
  MANY_PEOPLE_IN_A_DAY(1),
  /** Contacts of many different residents opened in seven days. */
  MANY_PEOPLE_IN_A_WEEK(7),
  /** Many searches by telephone or identity number in a day, whether they found somebody or not. */
  MANY_SEARCHES_IN_A_DAY(1),
  /** Many lists taken out as files in a day. */
  MANY_EXPORTS_IN_A_DAY(1);

  private static final LedgerAction EXPORT = new LedgerAction("case.export");

  private final int days;

  FindingKind(int days) {
    this.days = days;
  }

  int days() {
    return days;
  }

  /** What is counted. */
  LedgerAction action() {
    return switch (this) {
      case MANY_PEOPLE_IN_A_DAY, MANY_PEOPLE_IN_A_WEEK -> Vault.REVEAL;
      case MANY_SEARCHES_IN_A_DAY -> Vault.SEARCH;
      case MANY_EXPORTS_IN_A_DAY -> EXPORT;
    };
  }

  /** Whether different people are counted, or how often. */
  boolean countsPeople() {
    return this == MANY_PEOPLE_IN_A_DAY || this == MANY_PEOPLE_IN_A_WEEK;
  }
}
