// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.ledger;

import org.jingwei.shared.CountyCode;

/** Entries turned into the county and one array per column, as the insert takes them. */
final class EntryColumns {

  private final int county;
  private final long[] ids;
  private final long[] at;
  private final String[] actorKinds;
  private final long[] actorIds;
  private final String[] units;
  private final String[] roles;
  private final String[] actions;
  private final String[] subjectKinds;
  private final String[] subjectIds;
  private final long[] about;
  private final String[] reasons;
  private final String[] details;
  private final byte[][] salts;
  private final byte[][] leaves;

  EntryColumns(CountyCode county, int count) {
    this.county = county.value();
    ids = new long[count];
    at = new long[count];
    actorKinds = new String[count];
    actorIds = new long[count];
    units = new String[count];
    roles = new String[count];
    actions = new String[count];
    subjectKinds = new String[count];
    subjectIds = new String[count];
    about = new long[count];
    reasons = new String[count];
    details = new String[count];
    salts = new byte[count][];
    leaves = new byte[count][];
  }

  void set(int i, long id, LedgerEntry entry, byte[] salt, byte[] leaf) {
    ids[i] = id;
    at[i] = EntryEncoding.micros(entry.at());
    actorKinds[i] = entry.actor().kind();
    actorIds[i] = entry.actor().id();
    units[i] = entry.actor().unit();
    roles[i] = entry.actor().role();
    actions[i] = entry.action().name();
    subjectKinds[i] = entry.subject().kind();
    subjectIds[i] = entry.subject().id();
    about[i] = entry.about();
    reasons[i] = entry.reason();
    details[i] = entry.detail();
    salts[i] = salt;
    leaves[i] = leaf;
  }

  Object[] all() {
    return new Object[] {
      county,
      ids,
      at,
      actorKinds,
      actorIds,
      units,
      roles,
      actions,
      subjectKinds,
      subjectIds,
      about,
      reasons,
      details,
      salts,
      leaves
    };
  }
}
