// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.casework;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jingwei.casework.dispatch.Precision;
import org.jingwei.shared.CountyCode;
import org.springframework.jdbc.core.JdbcTemplate;

/** Keeps which categories are dispatched automatically, and what leaders must know of it. */
final class SwitchStore {

  private final JdbcTemplate jdbc;

  SwitchStore(JdbcTemplate jdbc) {
    this.jdbc = jdbc;
  }

  /** All categories that were ever switched. */
  List<DispatchSwitch> list(CountyCode county) {
    return jdbc.query(
        """
        select category, is_on, bar, at, by_name, reason from casework.dispatch_switch
        where county = ?
        """,
        SwitchStore::read,
        county.value());
  }

  /** Those that are on. */
  List<DispatchSwitch> listOn(CountyCode county) {
    return jdbc.query(
        """
        select category, is_on, bar, at, by_name, reason from casework.dispatch_switch
        where county = ? and is_on
        """,
        SwitchStore::read,
        county.value());
  }

  private static DispatchSwitch read(ResultSet row, int n) throws SQLException {
    return new DispatchSwitch(
        row.getString(1),
        row.getBoolean(2),
        row.getDouble(3),
        row.getTimestamp(4).toInstant(),
        row.getString(5),
        row.getString(6));
  }

  /** Whether it is on, and stays so until the transaction ends. */
  boolean holdOn(CountyCode county, String category) {
    return !jdbc.queryForList(
            """
            select 1 from casework.dispatch_switch where county = ? and category = ? and is_on
            for share
            """,
            Integer.class,
            county.value(),
            category)
        .isEmpty();
  }

  /** Whether that changed anything: one that is on stays as it was switched. */
  boolean turnOn(CountyCode county, DispatchSwitch on) {
    return jdbc.update(
            """
            insert into casework.dispatch_switch as s
              (county, category, is_on, bar, at, by_name, reason)
            values (?, ?, true, ?, ?, ?, ?)
            on conflict (county, category) do update set is_on = true, bar = excluded.bar,
              at = excluded.at, by_name = excluded.by_name, reason = excluded.reason
              where not s.is_on
            """,
            county.value(),
            on.category(),
            on.bar(),
            on.at().atOffset(ZoneOffset.UTC),
            on.byName(),
            on.reason())
        == 1;
  }

  /** Whether that changed anything: of several that do it at once one is answered yes. */
  boolean turnOff(CountyCode county, String category, Instant at, String byName, String reason) {
    return jdbc.update(
            """
            update casework.dispatch_switch set is_on = false, at = ?, by_name = ?, reason = ?
            where county = ? and category = ? and is_on
            """,
            at.atOffset(ZoneOffset.UTC),
            byName,
            reason,
            county.value(),
            category)
        == 1;
  }

  void tell(CountyCode county, DispatchNews news) {
    Precision first = news.first();
    Precision second = news.second();
    jdbc.update(
        """
        insert into casework.dispatch_news (county, id, at, kind, category, figures)
        values (?, ?, ?, ?, ?, ?)
        """,
        county.value(),
        news.id(),
        news.at().atOffset(ZoneOffset.UTC),
        news.kind().name(),
        news.category(),
        new Integer[] {first.right(), first.judged(), second.right(), second.judged()});
  }

  /** What nobody has seen yet, newest first. */
  List<DispatchNews> listNews(CountyCode county, int most) {
    return jdbc.query(
        """
        select id, at, kind, category, figures from casework.dispatch_news
        where county = ? and not seen order by id desc limit ?
        """,
        (row, n) -> {
          Array array = row.getArray(5);
          Integer[] figures = (Integer[]) array.getArray();
          return new DispatchNews(
              row.getLong(1),
              row.getTimestamp(2).toInstant(),
              DispatchNews.Kind.valueOf(row.getString(3)),
              row.getString(4),
              new Precision(figures[0], figures[1]),
              new Precision(figures[2], figures[3]));
        },
        county.value(),
        most);
  }

  int countNews(CountyCode county, int upTo) {
    return Optional.ofNullable(
            jdbc.queryForObject(
                """
                select count(*) from (
                  select 1 from casework.dispatch_news where county = ? and not seen limit ?) as open
                """,
                Integer.class,
                county.value(),
                upTo))
        .orElse(0);
  }

  void see(CountyCode county, long upTo) {
    jdbc.update(
        "update casework.dispatch_news set seen = true where county = ? and id <= ? and not seen",
        county.value(),
        upTo);
  }

  /** Whether that is new. */
  boolean becameWorse(CountyCode county, String category, Instant at) {
    return jdbc.update(
            """
            insert into casework.dispatch_worse (county, category, since) values (?, ?, ?)
            on conflict do nothing
            """,
            county.value(),
            category,
            at.atOffset(ZoneOffset.UTC))
        == 1;
  }

  /** Those that are worse no more may be told of again. */
  void keepWorse(CountyCode county, List<String> categories) {
    jdbc.update(
        "delete from casework.dispatch_worse where county = ? and category <> all (?)",
        county.value(),
        categories.toArray(String[]::new));
  }
}
