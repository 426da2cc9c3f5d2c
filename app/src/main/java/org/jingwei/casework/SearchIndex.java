// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.casework;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jingwei.casework.EventStore.Positioned;
import org.jingwei.shared.CountyCode;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Keeps the words of case files findable, behind the intake: follows the feed, so that taking a
 * report and moving a matter cost nothing for it. The reader's position is a row that one process
 * holds at a time.
 */
final class SearchIndex {

  private static final String READER = "search";
  private static final int BATCH = 500;

  /** The moves after which the words of a case file may be other ones. */
  private static final Set<String> WORDED = Set.of("receive", "amend");

  private final JdbcTemplate jdbc;
  private final EventStore events;
  private final CaseQueries queries;
  private final TransactionTemplate transaction;

  SearchIndex(
      JdbcTemplate jdbc, EventStore events, CaseQueries queries, TransactionTemplate transaction) {
    this.jdbc = jdbc;
    this.events = events;
    this.queries = queries;
    this.transaction = transaction;
  }

  /** Takes in one stretch of the feed; how many events it had, 0 where another process is at it. */
  int catchUp(CountyCode county) {
    Integer read = transaction.execute(status -> within(county));
    return read == null ? 0 : read;
  }

  private int within(CountyCode county) {
    jdbc.update(
        """
        insert into casework.feed_position (county, reader, tx, id) values (?, ?, '0', 0)
        on conflict do nothing
        """,
        county.value(),
        READER);
    List<FeedPosition> held =
        jdbc.query(
            """
            select tx::text, id from casework.feed_position where county = ? and reader = ?
            for update skip locked
            """,
            (row, n) -> new FeedPosition(row.getString(1), row.getLong(2)),
            county.value(),
            READER);
    if (held.isEmpty()) {
      return 0;
    }
    FeedPosition at = held.getFirst();
    List<Positioned> found = events.listAfter(county, at.tx(), at.id(), BATCH);
    if (!found.isEmpty()) {
      take(county, found);
      Positioned last = found.getLast();
      jdbc.update(
          """
          update casework.feed_position set tx = ?::text::xid8, id = ?
          where county = ? and reader = ?
          """,
          last.tx(),
          last.event().id(),
          county.value(),
          READER);
    }
    return found.size();
  }

  private void take(CountyCode county, List<Positioned> found) {
    List<Long> ids =
        found.stream()
            .filter(one -> WORDED.contains(one.event().move()))
            .map(one -> one.event().caseId())
            .collect(Collectors.collectingAndThen(Collectors.toSet(), List::copyOf));
    List<Object[]> rows =
        ids.isEmpty()
            ? List.of()
            : queries.listByIds(county, ids).stream().map(SearchIndex::row).toList();
    if (!rows.isEmpty()) {
      jdbc.batchUpdate(
          """
          insert into casework.case_text (county, id, words, pairs) values (?, ?, ?, ?)
          on conflict (county, id) do update set words = excluded.words, pairs = excluded.pairs
          where case_text.words <> excluded.words
          """,
          rows);
    }
  }

  private static Object[] row(CaseFile file) {
    String address = file.address() == null ? "" : file.address();
    String words = Pairs.plain(file.summary() + " " + address + " " + file.code());
    return new Object[] {file.county().value(), file.id(), words, Pairs.of(words)};
  }
}
