// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.exchange;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jingwei.exchange.Difference.Kind;
import org.jingwei.shared.CountyCode;
import org.jingwei.shared.Ids;
import org.jingwei.shared.Slice;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

/** What comparisons found, until a later one no longer finds it. */
final class Differences {

  /** How our book stands on the orders that came since; each look-up goes by the order's index. */
  private static final String BOOK =
      """
      select l.order_id, l.applied, l.their_due,
        (select coalesce(max(o.version), 0) from exchange.outbox o
          where o.county = l.county and o.system = l.system and o.order_id = l.order_id
            and o.state = 'SENT') told,
        (select o.body ->> 'state' from exchange.outbox o
          where o.county = l.county and o.system = l.system and o.order_id = l.order_id
            and o.state = 'SENT' and o.body ->> 'state' is not null
          order by o.version desc limit 1) word,
        exists (select from exchange.outbox o
          where o.county = l.county and o.system = l.system and o.order_id = l.order_id
            and (o.state in ('WAITING', 'DEAD') or o.ended_at >= ?)) or
        exists (select from exchange.inbox i
          where i.county = l.county and i.system = l.system and i.order_id = l.order_id
            and (i.state in ('WAITING', 'DEAD') or i.ended_at >= ?)) moving
      from exchange.link l
      where l.county = ? and l.system = ? and l.linked_at >= ? and l.linked_at < ?
        and l.report_id is not null
      order by l.linked_at desc limit ?
      """;

  private static final String COLUMNS = "id, system, order_id, kind, theirs, ours, found_at";

  private final JdbcTemplate jdbc;
  private final Ids ids;

  Differences(JdbcTemplate jdbc, Ids ids) {
    this.jdbc = jdbc;
    this.ids = ids;
  }

  /**
   * @param until the other side's book was written at this instant: what happened later, it cannot
   *     know
   */
  Map<String, Listed> book(
      CountyCode county, String system, Instant since, Instant until, int most) {
    Map<String, Listed> book = new HashMap<>();
    jdbc.query(
        BOOK,
        row -> {
          String word = row.getString("word");
          book.put(
              row.getString("order_id"),
              new Listed(
                  row.getInt("applied"),
                  row.getInt("told"),
                  word == null ? "" : word,
                  Links.instant(row, "their_due"),
                  row.getBoolean("moving")));
        },
        Links.at(until),
        Links.at(until),
        county.value(),
        system,
        Links.at(since),
        Links.at(until),
        most);
    return book;
  }

  /** Kept once for each order and kind. */
  void keep(CountyCode county, String system, String order, Kind kind, String[] pair, Instant now) {
    jdbc.update(
        """
        insert into exchange.difference (county, id, system, order_id, kind, theirs, ours, found_at)
        values (?, ?, ?, ?, ?, ?, ?, ?)
        on conflict (county, system, order_id, kind) where ended_at is null
          do update set theirs = excluded.theirs, ours = excluded.ours, seen_at = excluded.found_at
        """,
        county.value(),
        ids.next(),
        system,
        order,
        kind.name(),
        pair[0],
        pair[1],
        Links.at(now));
  }

  /** What the comparison of this instant did not find any more has ended. */
  void endOthers(CountyCode county, String system, Instant now) {
    jdbc.update(
        """
        update exchange.difference set ended_at = ?
        where county = ? and system = ? and ended_at is null and coalesce(seen_at, found_at) < ?
        """,
        Links.at(now),
        county.value(),
        system,
        Links.at(now));
  }

  Slice<Difference> list(CountyCode county, @Nullable Long before, int limit) {
    List<Difference> rows =
        jdbc.query(
            "select "
                + COLUMNS
                + """
                 from exchange.difference
                where county = ? and ended_at is null and id < ? order by id desc limit ?
                """,
            Differences::read,
            county.value(),
            before == null ? Long.MAX_VALUE : before,
            limit + 1);
    boolean more = rows.size() > limit;
    List<Difference> page = more ? rows.subList(0, limit) : rows;
    return new Slice<>(page, more ? Long.toString(page.getLast().id()) : null);
  }

  Optional<Difference> find(CountyCode county, long id) {
    return jdbc
        .query(
            "select "
                + COLUMNS
                + " from exchange.difference where county = ? and id = ? and ended_at is null",
            Differences::read,
            county.value(),
            id)
        .stream()
        .findFirst();
  }

  private static Difference read(ResultSet row, int n) throws SQLException {
    return new Difference(
        row.getLong("id"),
        row.getString("system"),
        row.getString("order_id"),
        Kind.valueOf(row.getString("kind")),
        row.getString("theirs"),
        row.getString("ours"),
        row.getObject("found_at", OffsetDateTime.class).toInstant());
  }
}
