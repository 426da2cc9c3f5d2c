// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.audit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jingwei.ledger.Reach;
import org.jingwei.shared.CountyCode;
import org.jingwei.shared.Slice;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Findings and what was made of them. */
final class FindingStore {

  private static final String COLUMNS =
      """
      select id, kind, actor, day, people, times, found, judged, judged_by, explained, words
        from audit.finding where county = ?
      """;

  private final JdbcClient jdbc;

  FindingStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** A finding that is there already keeps its judgement, and its numbers grow. */
  void put(CountyCode county, long id, FindingKind kind, LocalDate day, Reach reach, Instant now) {
    jdbc.sql(
            """
            insert into audit.finding (county, id, kind, actor, day, people, times, found)
            values (?, ?, ?, ?, ?, ?, ?, ?)
            on conflict (county, kind, actor, day) do update
              set people = excluded.people, times = excluded.times
              where finding.times < excluded.times or finding.people < excluded.people
            """)
        .params(
            county.value(),
            id,
            kind.name(),
            reach.actor().id(),
            day,
            reach.people(),
            reach.times(),
            now.atOffset(ZoneOffset.UTC))
        .update();
  }

  Optional<Finding> find(CountyCode county, long id) {
    return jdbc.sql(COLUMNS + " and id = ?")
        .params(county.value(), id)
        .query(FindingStore::read)
        .optional();
  }

  /** Newest first. */
  Slice<Finding> list(CountyCode county, boolean open, @Nullable Long before, int limit) {
    int size = Math.clamp(limit, 1, Slice.MOST);
    List<Finding> found =
        jdbc.sql(
                COLUMNS
                    + (open ? " and judged is null" : " and judged is not null")
                    + " and id < ? order by id desc limit ?")
            .params(county.value(), before == null ? Long.MAX_VALUE : before, size + 1)
            .query(FindingStore::read)
            .list();
    return found.size() <= size
        ? new Slice<>(found, null)
        : new Slice<>(found.subList(0, size), Long.toString(found.get(size - 1).id()));
  }

  int countOpen(CountyCode county, int most) {
    return jdbc.sql(
            """
            select count(*) from (
              select 1 from audit.finding where county = ? and judged is null limit ?) as open
            """)
        .params(county.value(), most)
        .query(Integer.class)
        .single();
  }

  /** False if somebody judged it meanwhile. */
  boolean judge(CountyCode county, long id, Finding.Judgement judgement) {
    return jdbc.sql(
                """
                update audit.finding set judged = ?, judged_by = ?, explained = ?, words = ?
                 where county = ? and id = ? and judged is null
                """)
            .params(
                judgement.at().atOffset(ZoneOffset.UTC),
                judgement.by(),
                judgement.explained(),
                judgement.words(),
                county.value(),
                id)
            .update()
        == 1;
  }

  private static Finding read(ResultSet row, int number) throws SQLException {
    OffsetDateTime judged = row.getObject("judged", OffsetDateTime.class);
    return new Finding(
        row.getLong("id"),
        FindingKind.valueOf(row.getString("kind")),
        row.getLong("actor"),
        row.getObject("day", LocalDate.class),
        row.getLong("people"),
        row.getLong("times"),
        row.getObject("found", OffsetDateTime.class).toInstant(),
        judged == null
            ? null
            : new Finding.Judgement(
                row.getLong("judged_by"),
                judged.toInstant(),
                row.getBoolean("explained"),
                row.getString("words")));
  }
}
