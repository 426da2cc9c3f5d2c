// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.ledger;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import org.jingwei.shared.CountyCode;
import org.jingwei.shared.Ids;
import org.jingwei.shared.Refusal;
import org.jingwei.shared.Slice;
import org.jingwei.shared.Unfulfilled;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Pages of entries, newest first; each kind has the index that gives its order. */
final class EntryQueries {

  static final String COLUMNS =
      """
      select id, at, actor_kind, actor_id, unit, role, action, subject_kind, subject_id, about,
             reason, detail, salt is null as erased
        from ledger.entry
      """;

  private static final String PAGE = " and id < ? order by id desc limit ?";

  private final JdbcClient jdbc;

  EntryQueries(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  Slice<LedgerRecord> of(
      CountyCode county, LedgerSubject subject, @Nullable String after, int limit) {
    return page(
        jdbc.sql(COLUMNS + "where county = ? and subject_id = ? and subject_kind = ?" + PAGE)
            .params(county.value(), subject.id(), subject.kind()),
        after,
        limit);
  }

  Slice<LedgerRecord> of(
      CountyCode county,
      LedgerSubject subject,
      Collection<LedgerAction> actions,
      @Nullable String after,
      int limit) {
    return page(
        jdbc.sql(
                COLUMNS
                    + "where county = ? and subject_id = ? and subject_kind = ? and action = any (?)"
                    + PAGE)
            .params(
                county.value(),
                subject.id(),
                subject.kind(),
                actions.stream().map(LedgerAction::name).toArray(String[]::new)),
        after,
        limit);
  }

  Slice<LedgerRecord> about(CountyCode county, long pseudonym, @Nullable String after, int limit) {
    return page(
        jdbc.sql(COLUMNS + "where county = ? and about = ?" + PAGE)
            .params(county.value(), pseudonym),
        after,
        limit);
  }

  int countAbout(CountyCode county, long pseudonym, long from) {
    return jdbc.sql(
            """
            select count(*) from (select from ledger.entry
              where county = ? and about = ? and id >= ? limit 1000) counted
            """)
        .params(county.value(), pseudonym, from)
        .query(Integer.class)
        .single();
  }

  Slice<LedgerRecord> by(CountyCode county, LedgerActor actor, @Nullable String after, int limit) {
    return page(
        jdbc.sql(COLUMNS + "where county = ? and actor_id = ? and actor_kind = ?" + PAGE)
            .params(county.value(), actor.id(), actor.kind()),
        after,
        limit);
  }

  Slice<LedgerRecord> ofKind(
      CountyCode county, LedgerAction action, @Nullable String after, int limit) {
    return page(
        jdbc.sql(COLUMNS + "where county = ? and action = ?" + PAGE)
            .params(county.value(), action.name()),
        after,
        limit);
  }

  private static final String REACH =
      """
      select actor_kind, actor_id, count(distinct about) as people, count(*) as times
        from ledger.entry
       where county = ? and action = ? and id >= ? and id < ? and actor_id is not null
       group by actor_kind, actor_id
      """;

  /** Ids grow with time, so the index of the action gives the days that are asked for. */
  List<Reach> reach(CountyCode county, LedgerAction action, Instant from, Instant to, int least) {
    return reach(
        " having count(distinct about) >= ? order by people desc, actor_id limit ?",
        county,
        action,
        from,
        to,
        least);
  }

  List<Reach> busy(CountyCode county, LedgerAction action, Instant from, Instant to, int least) {
    return reach(
        " having count(*) >= ? order by times desc, actor_id limit ?",
        county,
        action,
        from,
        to,
        least);
  }

  private List<Reach> reach(
      String most, CountyCode county, LedgerAction action, Instant from, Instant to, int least) {
    return jdbc.sql(REACH + most)
        .params(
            county.value(), action.name(), Ids.firstAt(from), Ids.firstAt(to), least, Slice.MOST)
        .query((row, number) ->
            new Reach(
                new LedgerActor(row.getString(1), row.getLong(2), "", ""),
                row.getLong(3),
                row.getLong(4)))
        .list();
  }

  private static Slice<LedgerRecord> page(
      JdbcClient.StatementSpec statement, @Nullable String after, int limit) {
    int size = Math.clamp(limit, 1, Slice.MOST);
    List<LedgerRecord> found =
        statement.param(idOf(after)).param(size + 1).query(EntryQueries::read).list();
    if (found.size() <= size) {
      return new Slice<>(found, null);
    }
    return new Slice<>(found.subList(0, size), Long.toString(found.get(size - 1).id()));
  }

  private static long idOf(@Nullable String cursor) {
    if (cursor == null || cursor.isEmpty()) {
      return Long.MAX_VALUE;
    }
    try {
      return Long.parseLong(cursor);
    } catch (NumberFormatException e) {
      throw new Unfulfilled(Refusal.of(Refusal.Kind.MALFORMED, "ledger-cursor"));
    }
  }

  static LedgerRecord read(ResultSet row, int number) throws SQLException {
    LedgerActor actor =
        new LedgerActor(
            row.getString("actor_kind"),
            row.getLong("actor_id"),
            row.getString("unit"),
            row.getString("role"));
    LedgerEntry entry =
        new LedgerEntry(
            row.getObject("at", OffsetDateTime.class).toInstant(),
            actor,
            new LedgerAction(row.getString("action")),
            new LedgerSubject(row.getString("subject_kind"), row.getString("subject_id")),
            row.getLong("about"),
            orEmpty(row.getString("reason")),
            orEmpty(row.getString("detail")));
    return new LedgerRecord(row.getLong("id"), entry, row.getBoolean("erased"));
  }

  private static String orEmpty(@Nullable String text) {
    return text == null ? "" : text;
  }
}
