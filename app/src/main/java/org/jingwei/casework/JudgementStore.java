// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.casework;

import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jingwei.casework.dispatch.Bar;
import org.jingwei.casework.dispatch.Drift;
import org.jingwei.casework.dispatch.Precision;
import org.jingwei.shared.CountyCode;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowCallbackHandler;

/** Keeps what became of suggestions, and their sums by day and category. */
final class JudgementStore {

  /**
   * The sums move by the rows that are new: an event that is read again, by this or by another
   * process, changes nothing.
   */
  private static final String ADD =
      """
      with fresh as (
        insert into casework.dispatch_judged
          (county, event, case_id, day, category, suggested, taker, share, sure, way, is_right)
        select ?, * from unnest(?::bigint[], ?::bigint[], ?::date[], ?::text[], ?::text[], ?::text[],
          ?::float8[], ?::boolean[], ?::text[], ?::boolean[])
        on conflict do nothing
        returning county, category, day, sure, way, is_right)
      insert into casework.dispatch_day as d (county, category, day, shown, shown_right, sure,
        sure_right, measure, measure_right, alone, alone_right)
      select county, category, day,
        count(*) filter (where way <> 'ALONE'),
        count(*) filter (where way <> 'ALONE' and is_right),
        count(*) filter (where way <> 'ALONE' and sure),
        count(*) filter (where way <> 'ALONE' and sure and is_right),
        count(*) filter (where way = 'MEASURE'),
        count(*) filter (where way = 'MEASURE' and is_right),
        count(*) filter (where way = 'ALONE'),
        count(*) filter (where way = 'ALONE' and is_right)
      from fresh group by county, category, day
      on conflict (county, day, category) do update set
        shown = d.shown + excluded.shown, shown_right = d.shown_right + excluded.shown_right,
        sure = d.sure + excluded.sure, sure_right = d.sure_right + excluded.sure_right,
        measure = d.measure + excluded.measure,
        measure_right = d.measure_right + excluded.measure_right,
        alone = d.alone + excluded.alone, alone_right = d.alone_right + excluded.alone_right
      """;

  private static final String SUMS =
      "sum(shown), sum(shown_right), sum(sure), sum(sure_right), sum(measure), sum(measure_right),"
          + " sum(alone), sum(alone_right)";

  private final JdbcTemplate jdbc;

  JudgementStore(JdbcTemplate jdbc) {
    this.jdbc = jdbc;
  }

  /** Adds what is new of these; one statement. */
  void add(CountyCode county, List<Judgement> judged) {
    if (judged.isEmpty()) {
      return;
    }
    jdbc.update(
        ADD,
        county.value(),
        judged.stream().map(Judgement::event).toArray(Long[]::new),
        judged.stream().map(Judgement::caseId).toArray(Long[]::new),
        judged.stream().map(Judgement::day).map(Date::valueOf).toArray(Date[]::new),
        judged.stream().map(Judgement::category).toArray(String[]::new),
        judged.stream().map(Judgement::suggested).toArray(String[]::new),
        judged.stream().map(Judgement::taker).toArray(String[]::new),
        judged.stream().map(Judgement::share).toArray(Double[]::new),
        judged.stream().map(Judgement::sure).toArray(Boolean[]::new),
        judged.stream().map(j -> j.way().name()).toArray(String[]::new),
        judged.stream().map(Judgement::right).toArray(Boolean[]::new));
  }

  /** What the last {@link Bar#DAYS} days came to, by category; of these categories only. */
  Map<String, Judged> sums(CountyCode county, LocalDate today, List<String> categories) {
    Map<String, Judged> sums = new HashMap<>();
    jdbc.query(
        "select category, "
            + SUMS
            + """
             from casework.dispatch_day
            where county = ? and day > ? and day <= ? and category = any (?) group by category
            """,
        (RowCallbackHandler) row -> sums.put(row.getString(1), judged(row)),
        county.value(),
        Date.valueOf(today.minusDays(Bar.DAYS)),
        Date.valueOf(today),
        categories.toArray(String[]::new));
    return sums;
  }

  /**
   * The same of every category, with its sure ones of late and of the time before; the most judged
   * first. Without its switch.
   */
  List<AnsweredCategory> list(CountyCode county, LocalDate today) {
    Date quarter = Date.valueOf(today.minusDays(Bar.DAYS));
    Date lately = Date.valueOf(today.minusDays(Drift.LATELY));
    return jdbc.query(
        """
        select category, sum(shown) filter (where quarter),
          sum(shown_right) filter (where quarter), sum(sure) filter (where quarter),
          sum(sure_right) filter (where quarter), sum(measure) filter (where quarter),
          sum(measure_right) filter (where quarter), sum(alone) filter (where quarter),
          sum(alone_right) filter (where quarter), sum(sure_right) filter (where lately),
          sum(sure) filter (where lately), sum(sure_right) filter (where not lately),
          sum(sure) filter (where not lately)
        from (select d.*, day > ? as quarter, day > ? as lately from casework.dispatch_day d
          where county = ? and day > ? and day <= ?) as days
        group by category order by 2 desc nulls last, category
        """,
        (row, n) ->
            new AnsweredCategory(
                row.getString(1),
                judged(row),
                new Precision(row.getInt(10), row.getInt(11)),
                new Precision(row.getInt(12), row.getInt(13)),
                null),
        quarter,
        lately,
        county.value(),
        Date.valueOf(today.minusDays(Drift.LATELY + Drift.BEFORE)),
        Date.valueOf(today));
  }

  /**
   * The sums of each week from a Monday on, the newest first.
   *
   * @param category empty for all together
   */
  List<AnsweredWeek> listWeeks(CountyCode county, String category, LocalDate monday) {
    return jdbc.query(
        "select date_trunc('week', day)::date, "
            + SUMS
            + """
             from casework.dispatch_day
            where county = ? and day >= ? and (? = '' or category = ?) group by 1 order by 1 desc
            """,
        (row, n) -> new AnsweredWeek(row.getDate(1).toLocalDate(), judged(row)),
        county.value(),
        Date.valueOf(monday),
        category,
        category);
  }

  private static Judged judged(ResultSet row) throws SQLException {
    return new Judged(
        new Precision(row.getInt(3), row.getInt(2)),
        new Precision(row.getInt(5), row.getInt(4)),
        new Precision(row.getInt(7), row.getInt(6)),
        new Precision(row.getInt(9), row.getInt(8)));
  }

  /** The units that were most often taken for each other since a day. */
  List<ConfusedUnits> listConfused(CountyCode county, LocalDate since, int most) {
    return jdbc.query(
        """
        select suggested, taker, count(*) from casework.dispatch_judged
        where county = ? and day >= ? and not is_right and taker <> ''
        group by suggested, taker order by count(*) desc, suggested, taker limit ?
        """,
        (row, n) -> new ConfusedUnits(row.getString(1), row.getString(2), row.getInt(3)),
        county.value(),
        Date.valueOf(since),
        most);
  }
}
