// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.casework;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jingwei.casework.EventStore.Positioned;
import org.jingwei.report.Reports;
import org.jingwei.shared.CountyCode;
import org.jingwei.vault.Redaction;
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

  /** The move whose reason is what the unit says it did. */
  private static final String ANSWERED = "resolve";

  private final JdbcTemplate jdbc;
  private final EventStore events;
  private final CaseQueries queries;
  private final SearchWords words;
  private final TransactionTemplate transaction;

  SearchIndex(
      JdbcTemplate jdbc,
      EventStore events,
      CaseQueries queries,
      SearchWords words,
      TransactionTemplate transaction) {
    this.jdbc = jdbc;
    this.words = words;
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
      answers(county, found);
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
            : queries.listByIds(county, ids).stream()
                .filter(file -> !file.summary().equals(Reports.ERASED))
                .map(this::row)
                .toList();
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

  private Object[] row(CaseFile file) {
    String plain = Pairs.plain(words.of(file));
    return new Object[] {file.county().value(), file.id(), plain, Pairs.of(plain)};
  }

  /** What was erased meanwhile stays away: its case file says so. */
  private void answers(CountyCode county, List<Positioned> found) {
    List<Object[]> rows =
        found.stream()
            .map(Positioned::event)
            .filter(event -> event.move().equals(ANSWERED) && event.reason() != null)
            .map(SearchIndex::answer)
            .toList();
    if (!rows.isEmpty()) {
      jdbc.batchUpdate(
          """
          insert into casework.answer_text (county, id, case_id, shown, words, pairs)
          select v.* from (values (?, ?, ?, ?, ?, ?::bigint[])) v (county, id, case_id, shown, words, pairs)
            join casework.case_file c on c.county = v.county and c.id = v.case_id
           where not c.confidential and c.summary <> '%s'
          on conflict (county, id) do nothing
          """
              .formatted(Reports.ERASED),
          rows);
    }
  }

  private static Object[] answer(CaseEvent event) {
    String shown = Redaction.redact(event.reason() == null ? "" : event.reason()).text();
    String plain = Pairs.plain(shown);
    return new Object[] {
      event.county().value(), event.id(), event.caseId(), shown, plain, Pairs.of(plain)
    };
  }
}
