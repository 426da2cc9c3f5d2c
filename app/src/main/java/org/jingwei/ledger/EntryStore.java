// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.ledger;

import java.security.SecureRandom;
import java.util.List;
import org.jingwei.rows.Writes;
import org.jingwei.shared.CountyCode;
import org.jingwei.shared.Ids;

/** Appends entries: one statement, however many. */
final class EntryStore {

  private static final String INSERT =
      """
      insert into ledger.entry (county, id, at, actor_kind, actor_id, unit, role, action,
          subject_kind, subject_id, about, reason, detail, salt, leaf)
      select ?, e.id, timestamptz 'epoch' + e.at * interval '1 microsecond', e.actor_kind,
             nullif(e.actor_id, 0), e.unit, e.role, e.action, e.subject_kind, e.subject_id,
             nullif(e.about, 0), e.reason, e.detail, e.salt, e.leaf
        from unnest(?::bigint[], ?::bigint[], ?::text[], ?::bigint[], ?::text[], ?::text[],
                    ?::text[], ?::text[], ?::text[], ?::bigint[], ?::text[], ?::text[],
                    ?::bytea[], ?::bytea[])
          as e (id, at, actor_kind, actor_id, unit, role, action, subject_kind, subject_id, about,
                reason, detail, salt, leaf)
      """;

  private final Writes writes;
  private final Ids ids;
  private final SecureRandom random = new SecureRandom();

  EntryStore(Writes writes, Ids ids) {
    this.writes = writes;
    this.ids = ids;
  }

  void insert(CountyCode county, List<LedgerEntry> entries) {
    writes.add(INSERT, columns(county, entries));
  }

  private Object[] columns(CountyCode county, List<LedgerEntry> entries) {
    int count = entries.size();
    EntryColumns columns = new EntryColumns(county, count);
    EntryEncoding encoding = new EntryEncoding();
    byte[] salts = new byte[count * EntryEncoding.SALT_BYTES];
    random.nextBytes(salts);
    for (int i = 0; i < count; i++) {
      byte[] salt = new byte[EntryEncoding.SALT_BYTES];
      System.arraycopy(salts, i * salt.length, salt, 0, salt.length);
      LedgerEntry entry = entries.get(i);
      long id = ids.next();
      byte[] content = encoding.contentHash(salt, entry);
      columns.set(i, id, entry, salt, encoding.leaf(county, id, entry, content));
    }
    return columns.all();
  }
}
