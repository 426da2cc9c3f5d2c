// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.forecast;

import java.sql.Date;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jingwei.shared.CountyCode;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

/** Where matters count, and their sums by day, town and category. */
final class CountStore {

  private static final Comparator<Counted> ORDER =
      Comparator.comparing(Counted::category)
          .thenComparing(Counted::day)
          .thenComparing(Counted::town);

  private final JdbcTemplate jdbc;

  CountStore(JdbcTemplate jdbc) {
    this.jdbc = jdbc;
  }

  /** Those of these case files that count, by id. */
  Map<Long, Counted> load(CountyCode county, Collection<Long> ids) {
    Map<Long, Counted> found = new HashMap<>();
    jdbc.query(
        "select case_id, day, town, category from forecast.matter"
            + " where county = ? and case_id = any (?)",
        row -> {
          found.put(
              row.getLong(1),
              new Counted(row.getDate(2).toLocalDate(), row.getString(3), row.getString(4)));
        },
        county.value(),
        ids.toArray(Long[]::new));
    return found;
  }

  /**
   * Moves matters from where they counted to where they do now: three statements at most.
   *
   * @param before of those of {@code ids} that counted
   * @param now of those that do
   */
  void move(CountyCode county, List<Long> ids, Map<Long, Counted> before, Map<Long, Counted> now) {
    Map<Counted, Integer> sums = new TreeMap<>(ORDER);
    List<Long> gone = new ArrayList<>();
    List<Object[]> kept = new ArrayList<>();
    for (long id : ids) {
      @Nullable Counted old = before.get(id);
      @Nullable Counted one = now.get(id);
      if (old != null) {
        sums.merge(old, -1, Integer::sum);
      }
      if (one != null) {
        sums.merge(one, 1, Integer::sum);
        kept.add(
            new Object[] {county.value(), id, Date.valueOf(one.day()), one.town(), one.category()});
      } else if (old != null) {
        gone.add(id);
      }
    }
    if (!gone.isEmpty()) {
      jdbc.update(
          "delete from forecast.matter where county = ? and case_id = any (?)",
          county.value(),
          gone.toArray(Long[]::new));
    }
    jdbc.batchUpdate(
        """
        insert into forecast.matter (county, case_id, day, town, category) values (?, ?, ?, ?, ?)
        on conflict (county, case_id) do update set day = excluded.day, town = excluded.town,
          category = excluded.category
        """,
        kept);
    add(county, sums);
  }

  // One row for each sum, in one order: a statement may not touch a row twice.
  private void add(CountyCode county, Map<Counted, Integer> sums) {
    jdbc.batchUpdate(
        """
        insert into forecast.daily as d (county, category, day, town, amount)
        values (?, ?, ?, ?, ?)
        on conflict (county, category, day, town) do update set amount = d.amount + excluded.amount
        """,
        sums.entrySet().stream()
            .filter(sum -> sum.getValue() != 0)
            .map(sum ->
                new Object[] {
                  county.value(),
                  sum.getKey().category(),
                  Date.valueOf(sum.getKey().day()),
                  sum.getKey().town(),
                  sum.getValue()
                })
            .toList());
  }

  /** The first day on which anything came. */
  Optional<LocalDate> findFirstDay(CountyCode county) {
    return jdbc
        .query(
            "select day from forecast.daily where county = ? and amount > 0 order by day limit 1",
            (row, n) -> row.getDate(1).toLocalDate(),
            county.value())
        .stream()
        .findFirst();
  }

  /**
   * How many matters of some categories came, by town and week.
   *
   * @param from a Monday
   * @param until a Monday, not counted in
   */
  Series series(
      CountyCode county,
      List<String> categories,
      List<String> towns,
      LocalDate from,
      LocalDate until) {
    Series series = Series.ofNone(from, until, towns);
    jdbc.query(
        """
        select town, (day - ?::date) / 7, sum(amount) from forecast.daily
        where county = ? and category = any (?) and day >= ? and day < ? and town = any (?)
        group by 1, 2
        """,
        row -> {
          series.counts()[towns.indexOf(row.getString(1))][row.getInt(2)] = row.getInt(3);
        },
        Date.valueOf(from),
        county.value(),
        categories.toArray(String[]::new),
        Date.valueOf(from),
        Date.valueOf(until),
        towns.toArray(String[]::new));
    return series;
  }

  /** Drops all that was made of a county's events; forecasts that were made stay. */
  void forget(CountyCode county) {
    jdbc.update("delete from forecast.daily where county = ?", county.value());
    jdbc.update("delete from forecast.matter where county = ?", county.value());
  }
}
