// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.ledger;

import java.util.List;
import javax.sql.DataSource;
import org.jingwei.shared.CountyCode;
import org.jingwei.shared.Ids;
import org.jingwei.shared.Slice;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** The door: append what was done, read who did or saw what, prove that nothing was changed. */
@Component
public final class Ledger {

  private final EntryStore store;
  private final EntryQueries queries;

  public Ledger(DataSource database, Ids ids) {
    JdbcTemplate jdbc = new JdbcTemplate(database);
    this.store = new EntryStore(jdbc, ids);
    this.queries = new EntryQueries(JdbcClient.create(jdbc));
  }

  /** Appends in the caller's transaction; the entries exist if and only if it commits. */
  public void append(CountyCode county, LedgerEntry... entries) {
    appendAll(county, List.of(entries));
  }

  /** As {@link #append}: one statement however many entries. */
  public void appendAll(CountyCode county, List<LedgerEntry> entries) {
    if (!TransactionSynchronizationManager.isActualTransactionActive()) {
      throw new IllegalStateException(
          "an entry is appended in the transaction of what it tells of");
    }
    if (!entries.isEmpty()) {
      store.insert(county, entries);
    }
  }

  /**
   * What was done to a thing, newest first.
   *
   * @param after the cursor of the page before, null for the first
   * @param limit at most {@link Slice#MOST}
   */
  public Slice<LedgerRecord> listFor(
      CountyCode county, LedgerSubject subject, @Nullable String after, int limit) {
    return queries.of(county, subject, after, limit);
  }

  /** Who touched the data of a person, newest first: the answer to "who looked at my records?". */
  public Slice<LedgerRecord> listAbout(
      CountyCode county, long pseudonym, @Nullable String after, int limit) {
    return queries.about(county, pseudonym, after, limit);
  }

  /** What a person with an account, or a resident, did, newest first, in whatever unit or role. */
  public Slice<LedgerRecord> listBy(
      CountyCode county, LedgerActor actor, @Nullable String after, int limit) {
    return queries.by(county, actor, after, limit);
  }
}
